"""`pameran new`: the right folder for the region that is meant, never over one that is there."""

import shutil

import pytest

from site_builder.cli.run import run

BOOTH = "exhibits/2022/kabupaten-demak/booth.yml"


@pytest.fixture
def at_root(exhibition_root, monkeypatch):
    """The base exhibition as the current folder, speaking English."""
    monkeypatch.chdir(exhibition_root)
    monkeypatch.setenv("PAMERAN_LOCALE", "en")
    return exhibition_root


def files(root):
    return {path: path.read_bytes() for path in (root / "exhibits").rglob("*") if path.is_file()}


def test_a_booth_is_made_for_the_region_that_is_meant(at_root, capsys):
    """Its place on stdout, what comes next on stderr."""
    assert 0 == run(["new", "kab.", "demak"])

    told = capsys.readouterr()
    assert f"Booth made: {BOOTH}\n" == told.out
    assert "Kabupaten Demak (33.21)" in told.err
    assert "pameran check exhibits/2022/kabupaten-demak" in told.err
    assert 'region: "33.21"' in (at_root / BOOTH).read_text()
    assert (at_root / BOOTH).with_name("photos").joinpath("README.md").is_file()


def test_a_fresh_booth_lacks_only_what_must_be_filled_in_and_blocks_nothing(at_root, capsys):
    """`check` names it, and the site is not refused for it."""
    assert 0 == run(["new", "33.21"])
    capsys.readouterr()

    assert 1 == run(["check", "exhibits/2022/kabupaten-demak"])
    out = capsys.readouterr().out
    assert "Errors: 3" in out
    assert "status: draft" in (at_root / BOOTH).read_text()


def test_the_first_line_names_a_schema_that_is_there(at_root):
    """Made beside the exhibits, with this exhibition's pillars."""
    assert 0 == run(["new", "demak"])

    first = (at_root / BOOTH).read_text().split("\n")[0]
    schema = first.removeprefix("# yaml-language-server: $schema=")
    assert ((at_root / BOOTH).parent / schema).is_file()


def test_a_booth_that_is_there_is_never_overwritten(at_root, capsys):
    """Exit code 2, and what to do instead."""
    before = files(at_root)

    assert 2 == run(["new", "kota madiun"])
    assert "pameran check exhibits/2022/kota-madiun" in capsys.readouterr().err
    assert before == files(at_root)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bandung"], "Kabupaten Bandung (32.04), Kota Bandung (32.73)"),
        (["nirwana"], "The nearest are: "),
        (["demak", "--edition", "2031"], "Editions there are: 2022"),
        (["demak", "--edition", "2031"], "pameran rollover 2031"),
    ],
)
def test_what_cannot_be_made_is_said_with_the_way_out(at_root, capsys, arguments, said):
    """Exit code 2; nothing is made."""
    assert 2 == run(["new", *arguments])
    assert said in capsys.readouterr().err
    assert ["kota-madiun"] == [
        path.name for path in (at_root / "exhibits" / "2022").iterdir() if path.is_dir()
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [([], "every edition is closed (2022)"), (["--edition", "2022"], "2022 is closed")],
)
def test_a_closed_edition_takes_no_booth(at_root, capsys, arguments, said):
    """What was closed stays as it was."""
    edition = at_root / "exhibits" / "2022" / "edition.yml"
    edition.write_text(edition.read_text().replace("status: open", "status: closed"))

    assert 2 == run(["new", "demak", *arguments])
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["--edition", "2022"]])
def test_an_unusable_edition_is_named(at_root, capsys, arguments):
    """And how to see why."""
    (at_root / "exhibits" / "2022" / "edition.yml").write_text("format: 1\n")

    assert 2 == run(["new", "demak", *arguments])
    assert "pameran check exhibits/2022" in capsys.readouterr().err


def test_a_region_with_an_earlier_booth_starts_from_it(at_root, capsys):
    """In the newest edition that is not closed; as a draft."""
    edition = at_root / "exhibits" / "2023"
    edition.mkdir()
    text = (at_root / "exhibits" / "2022" / "edition.yml").read_text()
    (edition / "edition.yml").write_text(text.replace("2022", "2023"))

    assert 0 == run(["new", "kota madiun"])
    assert "from the one of edition 2022" in capsys.readouterr().out
    carried = (edition / "kota-madiun" / "booth.yml").read_text()
    assert "status: draft" in carried
    assert "tagline" in carried


@pytest.mark.usefixtures("at_root")
def test_a_region_that_was_not_invited_is_told_so(capsys):
    """The organizers decide, so the booth is made all the same."""
    assert 0 == run(["new", "demak"])
    assert "not among the participants" in capsys.readouterr().err


def test_a_failure_leaves_no_half_folder(at_root, capsys, monkeypatch):
    """The folder is there whole, or not at all."""
    monkeypatch.setattr(
        "pathlib.Path.rename", lambda *_given: (_ for _ in ()).throw(OSError(28, ""))
    )

    assert 2 == run(["new", "demak"])
    assert not (at_root / BOOTH).parent.exists()
    assert [] == list((at_root / "exhibits" / "2022").glob(".*"))
    assert "cannot be written" in capsys.readouterr().err


def test_an_unusable_exhibition_makes_no_booth(at_root, capsys):
    """Exit code 2, and how to see why."""
    shutil.copy(at_root / "mkdocs.yml", at_root / "exhibits" / "exhibition.yml")

    assert 2 == run(["new", "demak"])
    assert "pameran check" in capsys.readouterr().err
