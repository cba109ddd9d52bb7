"""Values against the model: each fault has its own name, place and words."""

import pytest

from site_builder.check.run import check
from site_builder.load.fields import parse_fields
from site_builder.load.recovery import Recovered
from site_builder.load.yaml_nodes import Tree
from site_builder.model.booth import BoothFile, Contact
from site_builder.model.edition import EditionFile
from site_builder.model.exhibition import ExhibitionFile
from site_builder.model.scalars import Plain
from site_builder.model.shape import fields_of, model_at
from site_builder.report.values import fix, message

BASE = """format: 1
region: "35.77"
provenance: official
tagline: Sampah menjadi gas bagi warga.
summary: Gambaran singkat kota dan programnya, cukup panjang untuk lolos pemeriksaan di sini.
achievements:
  - id: gas-metana
    title: Gas dari sampah
    pillar: environment
    year: 2021
    description: Sampah diolah menjadi gas yang dipakai rumah tangga di sekitarnya.
"""


def problems_of(load_booth, text):
    return [(one.name, one.span.line, one.span.column) for one in check(load_booth(text))]


def test_the_base_booth_has_no_problem(load_booth):
    """What the other tests start from is clean."""
    assert [] == problems_of(load_booth, BASE)


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ("tagline: Sampah", "taglin: Sampah", ("key-misspelt", 4, 1)),
        ("provenance: official", "provenance: oficial", ("choice-unknown", 3, 13)),
        ("year: 2021", 'year: "2021"', ("integer-form", 10, 11)),
        ("year: 2021", "year: 1_000", ("integer-form", 10, 11)),
        ("year: 2021", "year: 2023", ("achievement-in-future", 10, 11)),
        ("year: 2021", "year: 1821", ("number-too-small", 10, 11)),
        ("year: 2021", "year:", ("value-empty", 10, 10)),
        ("pillar: environment", "pillar: environmnt", ("pillar-unknown", 9, 13)),
        ("    title: Gas dari sampah\n", "", ("field-missing", 7, 5)),
        ("title: Gas dari sampah", "title: [Gas]", ("text-expected", 8, 12)),
        ("title: Gas dari sampah", "title: Gas", ("text-too-short", 8, 12)),
        (
            "title: Gas dari sampah",
            "title: {id: Gas, ms: Gas dari sisa}",
            ("text-too-short", 8, 17),
        ),
        ("id: gas-metana", "id: Gas Metana", ("id-form", 7, 9)),
        ('region: "35.77"', 'region: "35.7"', ("region-unknown", 2, 9)),
        ('region: "35.77"', 'region: "35.19"', ("folder-misnamed", 2, 9)),
        ("format: 1", "format: 2", ("format-unknown", 1, 9)),
        ("year: 2021", "year: 2021\n    sources: [ftp://x]", ("link-form", 11, 15)),
        ("year: 2021", "year: 2021\n    quick_win: ya", ("flag-form", 11, 16)),
        ("year: 2021", "year: 2021\n    photos: [taman]", ("photo-unknown", 11, 14)),
        ("year: 2021", "year: 2021\n    warna: biru", ("key-unknown", 11, 5)),
        ("format: 1", "format: 1\nwithdrawn: {date: 2022-02-30, reason: x}", ("day-form", 2, 19)),
        ("format: 1", "format: 1\nsources: https://x.go.id", ("list-expected", 2, 10)),
        ("format: 1", "format: 1\ncontact: kantor", ("mapping-expected", 2, 10)),
        ("format: 1", "format: 1\ncontact: {email: kantor}", ("email-form", 2, 18)),
    ],
)
def test_a_fault_is_named_at_its_place(load_booth, right, wrong, expected):
    """One change, one fault, at its line and column."""
    assert expected in problems_of(load_booth, BASE.replace(right, wrong, 1))


def test_three_faults_are_named_in_one_run(load_booth, indonesian, english):
    """Nothing hides behind another fault, and each has a message and a remedy in both languages."""
    text = BASE.replace("tagline", "taglin").replace("year: 2021", "year: dua")
    text = text.replace("title: Gas dari sampah", "title: Gas")
    found = [one for one in check(load_booth(text)) if one.severity == "error"]

    assert {"key-misspelt", "integer-form", "text-too-short"} == {one.name for one in found}
    assert all(
        message(one, words) and fix(one, words) for one in found for words in (indonesian, english)
    )


def test_a_cross_field_rule_still_judges_sound_parts_of_a_faulty_file(load_booth):
    """A bad tagline does not hide an unknown pillar."""
    text = BASE.replace("Sampah menjadi gas bagi warga.", "x")
    text = text.replace("pillar: environment", "pillar: ekonomi")

    found = {name for name, _, _ in problems_of(load_booth, text)}
    assert {"text-too-short", "pillar-unknown"} == found


HOSTILE = (None, "", "x" * 3_000, Plain("7" * 40), Plain(".inf"), {}, [], {"id": None}, [None])


def fields_below(model):
    """Every field of a model and of what it holds, with the model it stands in."""
    for key in fields_of(model):
        yield model, key
        inner = model_at(model, (key,))
        if inner is not None:
            yield from fields_below(inner)


@pytest.mark.parametrize("model", [BoothFile, EditionFile, ExhibitionFile])
def test_whatever_a_field_holds_its_fault_has_a_name(model):
    """No kind of error that pydantic can raise for our models is without a problem of its own."""
    names = set()
    for inner, key in fields_below(model):
        for value in HOSTILE:
            tree = Tree("x.yml", {key: value})
            _, problems = parse_fields(inner, Recovered(tree), "id")
            names.update(one.name for one in problems)

    assert "value-unusable" not in names
    assert len(names) > 12


def test_a_kind_of_error_nobody_foresaw_has_the_plain_name():
    """A lone surrogate, for one."""
    tree = Tree("x.yml", {"office": {"id": "\ud800"}})

    assert "value-unusable" in {one.name for one in parse_fields(Contact, Recovered(tree), "id")[1]}


def test_a_long_list_is_cut_and_told_once(load_booth):
    """Its items are not judged beyond the limit of the field."""
    text = BASE.replace("achievements:\n", "challenges:\n" + "  - title: x\n" * 5_000 + "plans:\n")

    names = [name for name, _, _ in problems_of(load_booth, text)]
    assert 1 == names.count("list-too-long")
    assert 8 == names.count("text-too-short")


def test_an_edition_may_name_every_region():
    """The cut leaves room for all 514."""
    codes = [f"{n:02}.{m:02}" for n in range(10, 36) for m in range(20)]
    tree = Tree("edition.yml", {"participants": codes})

    _, problems = parse_fields(EditionFile, Recovered(tree), "id")
    assert {"field-missing"} == {one.name for one in problems}


def test_problems_of_one_file_come_to_an_end(load_booth):
    """The first two hundred, and a word that there are more."""
    text = BASE + "".join(f"asing{n}: x\n" for n in range(3_000))
    loaded = load_booth(text)

    assert 201 == len(loaded.problems)
    assert "problems-too-many" in {one.name for one in loaded.problems}


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ("tagline: {id: Sampah menjadi gas., en: Gas}", "tagline (en)"),
        ("tagline: Gas", "tagline"),
        ("tagline: {id: Sampah menjadi gas., en: }", "tagline (en)"),
        ("tagline: {}", "tagline"),
    ],
)
def test_a_text_is_called_by_its_field_and_language(load_booth, wrong, field):
    """Not by the language alone."""
    text = BASE.replace("tagline: Sampah menjadi gas bagi warga.", wrong)

    found = [
        one for one in load_booth(text).problems if one.name.split("-")[0] in {"text", "value"}
    ]
    assert [field] == [dict(one.args)["field"] for one in found]
