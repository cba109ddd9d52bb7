"""The command line: exit codes, results on stdout, talk on stderr, usage errors in plain words."""

import json
import shutil

import pytest

from site_builder.cli.run import run


@pytest.fixture
def faulty(exhibition_root):
    """The base exhibition with three faults in its booth."""
    place = exhibition_root / "exhibits" / "2022" / "kota-madiun" / "booth.yml"
    text = place.read_text().replace("pillar: environment", "pillar: environmnt")
    text = text.replace("year: 2021", "year: dua ribu").replace("tagline:", "taglin:")
    place.write_text(text)
    return exhibition_root


def test_clean_exhibits_end_with_0_and_say_nothing_on_stdout(exhibition_root, capsys):
    """Results go to stdout, and there are none."""
    assert 0 == run(["check", "--root", str(exhibition_root)])
    assert "" == capsys.readouterr().out


def test_three_faults_are_named_with_file_line_and_column(faulty, capsys):
    """All in one run, and exit code 1."""
    assert 1 == run(["check", "--root", str(faulty), "--locale", "en"])

    out = capsys.readouterr().out
    for place in ("4:1", "13:13", "14:11"):
        assert f"exhibits/2022/kota-madiun/booth.yml:{place}" in out
    assert "Errors: 3" in out


def test_root_and_locale_may_stand_before_the_command(faulty, capsys, monkeypatch, tmp_path):
    """The help of `pameran` offers them there; they must not be passed over."""
    monkeypatch.chdir(tmp_path)

    assert 1 == run(["--root", str(faulty), "--locale", "en", "check"])
    assert "Errors: 3" in capsys.readouterr().out
    assert 0 == run(["--root", str(faulty), "--locale", "en", "explain", "SB401", "--locale", "id"])
    assert "Foto tidak ditemukan" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["--root", "{}", "desk", "review", "kota madiun", "--state", "seen"],
        ["desk", "--root", "{}", "review", "kota madiun", "--state", "seen"],
        ["--root", "{}", "cache", "prune"],
    ],
)
def test_root_reaches_commands_below_a_command(words, exhibition_root, monkeypatch, tmp_path):
    """Wherever it stands before their name."""
    monkeypatch.chdir(tmp_path)
    (exhibition_root / ".cache").mkdir()

    assert 0 == run([word.format(exhibition_root) for word in words])
    assert [] == [one for one in tmp_path.iterdir() if one != exhibition_root]


@pytest.mark.parametrize(
    ("languages", "asked", "expected"),
    [
        ("[ms, en]", [], "no address"),
        ("[ms]", [], "no address"),
        ("[id, en]", ["--locale", "fr"], "belum memuat alamat"),
    ],
)
def test_a_language_without_words_speaks_the_next_best(
    languages, asked, expected, exhibition_root, capsys
):
    """Malay borrows from English, as its pages do."""
    place = exhibition_root / "exhibits" / "exhibition.yml"
    text = place.read_text().replace("address: https://pameran.example/uji\n", "")
    place.write_text(text.replace("languages: [id, en]", f"languages: {languages}"))

    run(["check", "--root", str(exhibition_root), *asked])
    assert expected in capsys.readouterr().out


@pytest.mark.parametrize("command", [[], ["check"], ["desk"], ["desk", "review"], ["cache"]])
def test_help_speaks_one_language(command, capsys):
    """Click's own words too."""
    assert 0 == run(["--locale", "id", *command, "--help"])

    out = capsys.readouterr().out
    assert out.startswith("Pemakaian: ")
    assert "Tampilkan bantuan ini, lalu selesai." in " ".join(out.split())
    assert not any(word in out for word in ("Usage", "Options:", "Commands:", "Show this"))


def test_json_is_one_object_a_line(faulty, capsys):
    """Programs read it line by line."""
    assert 1 == run(["check", "--root", str(faulty), "--format", "json"])

    lines = capsys.readouterr().out.strip().split("\n")
    assert all(json.loads(line)["severity"] == "error" for line in lines)


def test_only_the_named_path_is_reported(faulty, capsys, monkeypatch):
    """Paths count from the current folder; other files' problems stay out."""
    monkeypatch.chdir(faulty)
    other = faulty / "exhibits" / "2022" / "kota-tegal"
    shutil.copytree(faulty / "exhibits" / "2022" / "kota-madiun", other)

    assert 1 == run(["check", "exhibits/2022/kota-tegal", "--format", "json"])
    files = {json.loads(line)["file"] for line in capsys.readouterr().out.strip().split("\n")}
    assert {"exhibits/2022/kota-tegal/booth.yml"} == files


def test_warnings_block_only_when_asked(exhibition_root):
    """`--strict` counts them."""
    place = exhibition_root / "exhibits" / "exhibition.yml"
    place.write_text(place.read_text().replace("address: https://pameran.example/uji\n", ""))

    assert 0 == run(["check", "--root", str(exhibition_root)])
    assert 1 == run(["check", "--root", str(exhibition_root), "--strict"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--tidak-ada"],
        ["chek"],
        ["check", "--format", "pdf"],
        ["check", "nirwana"],
        ["check", "--root", "/nirwana"],
        ["build", "--root", "/nirwana"],
        ["build", "--jobs", "0"],
        ["explain", "SB999"],
        ["explain"],
    ],
)
def test_wrong_use_ends_with_2_and_plain_words(arguments, capsys, monkeypatch):
    """No traceback, no English in an Indonesian answer."""
    monkeypatch.setenv("PAMERAN_LOCALE", "id")

    assert 2 == run(arguments)
    said = capsys.readouterr().err
    assert said.strip()
    assert "Traceback" not in said
    assert "Error" not in said


@pytest.mark.parametrize(
    ("text", "name"),
    [(None, "mkdocs.yml"), ("theme: readthedocs\n", "theme"), ("theme: !ENV X\n", "mkdocs.yml")],
)
def test_an_unusable_engine_configuration_is_named(exhibition_root, capsys, text, name):
    """Exit code 2 with the line to write."""
    place = exhibition_root / "mkdocs.yml"
    place.unlink() if text is None else place.write_text(text)

    assert 2 == run(["build", "--root", str(exhibition_root)])
    assert name in capsys.readouterr().err
    assert not (exhibition_root / "site").exists()


def test_help_speaks_the_language_asked_for(capsys):
    """Before anything else is understood."""
    assert 0 == run(["--help", "--locale", "en"])
    assert 0 == run(["check", "--help", "--locale", "en"])

    out = capsys.readouterr().out
    assert "Build the virtual exhibition" in out
    assert "Count warnings as errors." in out


def test_a_bug_ends_with_3_and_leaves_words(exhibition_root, capsys, monkeypatch):
    """Not a traceback, but what to report."""
    monkeypatch.setattr("site_builder.cli.check.load_tree", lambda *_given: 1 / 0)

    assert 3 == run(["check", "--root", str(exhibition_root)])
    assert "ZeroDivisionError" in capsys.readouterr().err
