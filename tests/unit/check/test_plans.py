"""Life of a plan: what answers it, what points at it, and who is asked; one fault each."""

import pytest

FIRST = "exhibits/2022/kota-madiun/booth.yml"
SECOND = "exhibits/2024/kota-madiun/booth.yml"
ACHIEVED = """  - id: {id}
    title: Layanan di satu tempat
    pillar: governance
    year: 2024
    description: Semua layanan kota kini dapat diurus di satu tempat.
"""


def test_a_due_plan_is_asked_for_at_its_waiting_entry(two_years):
    """The line of the plan, with what to write below it."""
    two_years.add(SECOND, "progress:\n  - plan: satu-pintu\n")

    (found,) = two_years.problems()
    assert ("plan-unanswered", ("progress", 0, "plan")) == (found.name, found.at)
    assert found.span.line == len(two_years.text(SECOND).splitlines())
    assert "status: running" == dict(found.args)["line"]


@pytest.mark.parametrize("start", ["", "progress: [{plan: lain, status: late}]\n"])
def test_the_line_of_the_remedy_passes_when_it_is_pasted(two_years, start):
    """With and without other answers."""
    two_years.replace(FIRST, "    target_year: 2024", "    target_year: 2022")
    two_years.add(FIRST, ACHIEVED.format(id="lain").replace("year: 2024", "target_year: 2030"))
    two_years.add(SECOND, start.replace("[", "\n  - ").replace("]", ""))

    (found,) = two_years.problems()
    line = dict(found.args)["line"]
    assert ("plan-unanswered", ("progress",)) == (found.name, found.at)
    two_years.add(SECOND, f"  {line}\n" if start else f"{line}\n")
    assert [] == two_years.names()


def test_a_plan_carried_out_under_its_own_id_is_answered(two_years):
    """The same id is the same programme."""
    own = ACHIEVED.format(id="satu-pintu")
    two_years.add(SECOND, own)
    assert [] == two_years.names()

    two_years.add(SECOND, "progress: [{plan: satu-pintu, status: late}]\n")
    assert ["progress-contradicts"] == two_years.names()


def test_listing_a_plan_again_is_no_answer_and_no_fault(two_years):
    """A booth carried over as it was shows its due plan, once, and nothing else."""
    two_years.replace(FIRST, "target_year: 2024", "target_year: 2023")
    two_years.write(SECOND, two_years.text(FIRST))

    assert ["plan-unanswered"] == two_years.names()
    two_years.add(SECOND, "status: draft\n")
    assert [] == two_years.names()


def test_a_new_plan_lies_ahead(two_years):
    """Only a plan of an earlier edition may have a target that is over."""
    two_years.write(SECOND, two_years.text(FIRST).replace("satu-pintu", "dua-pintu"))
    two_years.replace(SECOND, "target_year: 2024", "target_year: 2023")
    two_years.add(SECOND, "progress: [{plan: satu-pintu, status: running}]\n")

    assert ["plan-in-past"] == two_years.names()


def test_a_plan_answered_twice_is_told_at_the_second(two_years):
    """However it is referred to."""
    entries = "{plan: satu-pintu, status: late}, {plan: 2022/kota-madiun/satu-pintu, status: done}"
    two_years.add(SECOND, f"progress: [{entries}]\n")

    (found,) = two_years.problems()
    assert ("plan-answered-twice", ("progress", 1, "plan")) == (found.name, found.at)


@pytest.mark.parametrize(
    ("reference", "offered"),
    [
        ("satu-pntu", "satu-pintu"),
        ("2022/kota-tegal/satu-pintu", "satu-pintu"),
        ("2023/kota-madiun/satu-pintu", "satu-pintu"),
        ("2024/kota-madiun/satu-pintu", "satu-pintu"),
        ("2022/kota-madiun/gas-metana", ""),
    ],
)
def test_a_plan_is_one_of_the_region_in_an_earlier_edition(two_years, reference, offered):
    """Neither another region's, nor of another year, nor an achievement."""
    two_years.add(SECOND, f"progress: [{{plan: {reference}, status: late}}]\n")
    two_years.replace(FIRST, "target_year: 2024", "target_year: 2026")

    (found,) = two_years.problems()
    assert ("plan-unknown", offered) == (found.name, dict(found.args)["nearest"])


def test_the_long_form_of_an_own_plan_is_known(two_years):
    """`YEAR/slug/id`."""
    text = "progress: [{plan: 2022/kota-madiun/satu-pintu, status: late}]\n"
    two_years.add(SECOND, text)

    assert [] == two_years.names()


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (FIRST, "provenance: official", "provenance: resmi"),
        ("exhibits/2022/edition.yml", "status: open", "status: buka"),
        ("exhibits/2022/edition.yml", "title:", "judul:"),
    ],
)
def test_a_fault_of_an_earlier_file_makes_no_answer_wrong(two_years, path, old, new):
    """What cannot be read may hold the plan."""
    two_years.replace(path, old, new)
    two_years.add(SECOND, "progress: [{plan: satu-pintu, status: late}]\n")
    assert [] == two_years.names(SECOND)

    two_years.replace(FIRST, "plans:", "rencana_lama:")
    assert [] == two_years.names(SECOND)


@pytest.mark.parametrize(
    "withdrawn", ["withdrawn: {date: 2022-12-01, reason: Salah data}\n", "status: draft\n"]
)
def test_plans_that_are_not_on_show_need_no_answer(two_years, withdrawn):
    """Withdrawn and draft booths planned nothing in public, and cannot be answered."""
    two_years.add(FIRST, withdrawn)
    assert [] == two_years.names()

    two_years.add(SECOND, "progress: [{plan: satu-pintu, status: late}]\n")
    assert ["plan-unknown"] == two_years.names()


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_a_plan_that_is_over_is_not_asked_for_again(two_years, status):
    """Done or dropped in between."""
    two_years.write("exhibits/2023/edition.yml", two_years.text("exhibits/2022/edition.yml"))
    two_years.replace("exhibits/2023/edition.yml", "year: 2022", "year: 2023")
    between = "exhibits/2023/kota-madiun/booth.yml"
    two_years.write(between, two_years.text(SECOND))
    two_years.add(between, f"progress: [{{plan: satu-pintu, status: {status}}}]\n")

    assert [] == two_years.names()


def test_a_closed_edition_is_not_asked_any_more(two_years):
    """What it did not say is said to be silent, elsewhere."""
    two_years.replace("exhibits/2024/edition.yml", "status: open", "status: closed")

    assert ["closing-missing"] == two_years.names()
