"""What a pull request changed, as arguments."""

import io
import sys

import pytest


@pytest.fixture
def changed(tool, exhibition_root):
    """Both lists of arguments for changed paths, in the base exhibition."""
    module = tool("changed")

    def arguments(*paths):
        found = module.changed_in(exhibition_root, paths)
        return module.check_arguments(found), module.build_arguments(found)

    return arguments


BOOTH = "exhibits/2022/kota-madiun"


def test_a_changed_booth_is_checked_and_shown_alone(changed):
    """Its text and its photos make one booth."""
    arguments = changed(f"{BOOTH}/booth.yml", f"{BOOTH}/photos/a b.jpg")

    assert ([BOOTH], ["--edition=2022", "--only=kota-madiun"]) == arguments


def test_a_booth_that_is_gone_is_a_change_of_its_edition(changed):
    """There is no folder left to name."""
    assert (["exhibits/2022"], ["--edition=2022"]) == changed("exhibits/2022/kota-solo/booth.yml")


def test_an_edition_file_asks_for_the_whole_edition(changed):
    """Participants and awards concern every booth."""
    arguments = changed("exhibits/2022/edition.yml", f"{BOOTH}/booth.yml")

    assert (["exhibits/2022", BOOTH], ["--edition=2022"]) == arguments


@pytest.mark.parametrize(
    "path", ["exhibits/exhibition.yml", "exhibits/words/ms.toml", "exhibits/2019/edition.yml"]
)
def test_what_all_rest_on_asks_for_everything(changed, path):
    """Pillars, words, an edition that is no more."""
    assert (["exhibits"], []) == changed(path, f"{BOOTH}/booth.yml")


def test_the_engine_is_proved_by_building_everything(changed):
    """No hand-in changed, so none is to blame."""
    assert ([], []) == changed("site_builder/cli/run.py", ".github/workflows/periksa.yml")


def test_the_engine_beside_a_booth_shows_its_whole_edition(changed):
    """The change may show anywhere."""
    assert ([BOOTH], ["--edition=2022"]) == changed("assets/css/hall.css", f"{BOOTH}/booth.yml")


def test_a_name_cannot_pass_as_an_option(changed):
    """Folders are named from the root, regions behind an equals sign."""
    check, build = changed("exhibits/2022/--root/booth.yml", "exhibits/2022/a\nb/booth.yml")

    assert all(one.startswith("exhibits") for one in check)
    assert all(one.startswith("--edition=2022") for one in build)


def test_both_lists_are_written_for_xargs(tool, exhibition_root, monkeypatch, tmp_path):
    """NUL ends each argument; a name that is no UTF-8 stops nothing."""
    names = f"{BOOTH}/booth.yml\0exhibits/2022/\udcff\0".encode(errors="surrogateescape")
    monkeypatch.chdir(exhibition_root)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(names)))

    tool("changed").main(str(tmp_path / "pull"))

    assert f"exhibits/2022\0{BOOTH}\0" == (tmp_path / "pull" / "check").read_text()
    assert "--edition=2022\0" == (tmp_path / "pull" / "build").read_text()
