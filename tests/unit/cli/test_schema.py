"""`pameran schema`: schemas for editors, with the exhibition's own pillars."""

import json

from site_builder.cli.run import run


def test_schemas_are_written_beside_the_exhibits(exhibition_root, capsys):
    """With the exhibition's own pillars, where no stage looks."""
    assert 0 == run(["schema", "--root", str(exhibition_root)])

    folder = exhibition_root / "exhibits" / ".schema"
    booth = json.loads((folder / "booth.schema.json").read_text())
    pillar = booth["properties"]["plans"]["items"]["properties"]["pillar"]
    assert {"booth", "edition", "exhibition"} == {
        one.name.split(".")[0] for one in folder.iterdir()
    }
    assert ["governance", "environment"] == pillar["enum"]
    assert 3 == capsys.readouterr().out.count(".schema.json")
    assert 0 == run(["check", "--root", str(exhibition_root)])


def test_schemas_need_a_usable_exhibition(exhibition_root, capsys):
    """Exit code 2, and how to see what is wrong."""
    (exhibition_root / "exhibits" / "exhibition.yml").write_text("format: 1\n")

    assert 2 == run(["schema", "--root", str(exhibition_root), "--locale", "en"])
    assert "pameran check" in capsys.readouterr().err
    assert not (exhibition_root / "exhibits" / ".schema").exists()
