"""A new exhibition: what is written, what is refused, and that it is sound at once."""

import tomllib

import pytest

from site_builder.cli.run import run
from site_builder.i18n.catalogue import PACKAGED, catalogue, packaged_words
from site_builder.load.tree import load_tree
from site_builder.site.init import Wish, judge_wish, plan_exhibition, write_exhibition
from site_builder.store.errors import MachineFault


@pytest.fixture
def made(tmp_path):
    """Write an exhibition and load it."""

    def make(wish):
        write_exhibition(tmp_path / "baru", plan_exhibition(wish, catalogue("en")))
        return load_tree(tmp_path / "baru")

    return make


@pytest.mark.parametrize(
    "wish",
    [
        Wish(("id", "en"), 2026),
        Wish(("en",), 2026, name='Two "provinces": {a} & [b] # 100 %'),
        Wish(("ms", "en"), 2026, pillars=("air-bersih", "hutan", "warga"), register=True),
        Wish(("id",), 2026, name="x" * 100, pillars=("governance",)),
    ],
    ids=["default", "awkward-name", "malay", "long-name"],
)
def test_a_new_exhibition_has_no_fault(made, wish):
    """Whatever the organizer asked for; only the address is still missing."""
    loaded = made(wish)

    assert [] == list(loaded.problems)
    assert wish.languages == loaded.exhibition.languages
    assert wish.year == loaded.exhibition.newest.year
    titles = {lang: dict(pairs)["home.title"] for lang, pairs in loaded.exhibition.words}
    assert set(wish.languages) == set(titles)
    if wish.name:
        assert {wish.name} == set(titles.values())
        assert wish.name == loaded.exhibition.hand_in.name.in_(wish.languages[0])[0]


def test_the_year_is_that_of_the_build(tmp_path, monkeypatch):
    """SOURCE_DATE_EPOCH decides, as a day in Jakarta."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1672506000")

    assert 0 == run(["init", str(tmp_path / "baru")])
    assert (tmp_path / "baru" / "exhibits" / "2023" / "edition.yml").is_file()


def test_editors_find_the_schemas_that_the_files_name(tmp_path):
    """The first line of each file leads to a schema with this exhibition's pillars."""
    root = tmp_path / "baru" / "exhibits"
    assert 0 == run(["init", str(tmp_path / "baru"), "--pillar", "air-bersih"])

    for place in (root / "exhibition.yml", *root.glob("2*/edition.yml")):
        first = place.read_text(encoding="utf-8").split("\n")[0]
        assert (place.parent / first.partition("$schema=")[2]).is_file()
    assert "air-bersih" in (root / ".schema" / "booth.schema.json").read_text(encoding="utf-8")


def test_it_speaks_a_language_of_the_new_exhibition(tmp_path):
    """Malay and English: the notes for its organizer are in English."""
    place = tmp_path / "baru"

    assert 0 == run(["init", str(place), "--language", "ms", "--language", "en"])
    assert "## First steps" in (place / "README.md").read_text()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path, capsys):
    """Exit 2, in plain words, and nothing is written."""
    (tmp_path / "penting.txt").write_text("isi")

    assert 2 == run(["init", str(tmp_path), "--locale", "id"])
    assert ["penting.txt"] == [entry.name for entry in tmp_path.iterdir()]
    assert "tidak kosong" in capsys.readouterr().err
    assert 2 == run(["init", str(tmp_path / "penting.txt")])


def test_a_fresh_repository_counts_as_empty(tmp_path):
    """`git init` first, `pameran init` second."""
    (tmp_path / ".git").mkdir()

    assert 0 == run(["init", str(tmp_path)])
    assert (tmp_path / "exhibits" / "exhibition.yml").is_file()


@pytest.mark.parametrize(
    "wish",
    [
        Wish(("../x",), 2026),
        Wish(("id", "id"), 2026),
        Wish(("id",), 2026, pillars=("Air Bersih",)),
        Wish(("id",), 2026, pillars=("air", "air")),
        Wish(("id",), 2026, pillars=("a" * 61,)),
        Wish(("id",), 2026, name="a\nb"),
        Wish(("id",), 2026, name="x" * 101),
    ],
    ids=range(7),
)
def test_what_the_settings_would_not_take_is_refused_first(wish):
    """A bad code or id, one given twice, a name over two lines."""
    with pytest.raises(MachineFault, match="init-value"):
        judge_wish(wish)


def test_words_to_translate_are_all_the_pages_have(made, tmp_path):
    """Uncommented, the file is English itself, without words that only commands say."""
    made(Wish(("ms", "en"), 2026))
    lines = (tmp_path / "baru" / "exhibits" / "words" / "ms.toml").read_text("utf-8").split("\n")
    assert '"home.title" = "Our exhibition"' in lines
    words = tomllib.loads("\n".join(line.removeprefix("# ") for line in lines if ' = "' in line))

    assert {"path.hall", "cli.help"} & set(words) == set()
    assert {"frame.hall", "home.title", "path.pillar", "booth.plans"} <= set(words)
    assert "Indonesia" not in words["home.lead"]
    assert set(words) < set(packaged_words("en"))


@pytest.mark.parametrize("lang", PACKAGED)
def test_general_words_have_a_particular_twin(lang):
    """`<key>-own` stands in for a key that is there, with no placeholder the key lacks."""
    words = packaged_words(lang)
    general = [key for key in words if key.endswith("-own")]

    assert general
    for key in general:
        assert key.removesuffix("-own") in words, key
