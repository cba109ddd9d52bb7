"""Every problem has an example; its wrong lines give exactly that problem, its right ones none.

How the lines of `site_builder/i18n/examples/SBnnn.toml` become a whole hand-in:
- the complete exhibition in `examples/` is copied; the lines go into `exhibits/2024/kota-madiun/`
  (`file = "booth.yml"`, the default), `exhibits/2024/edition.yml` or another file of `exhibits/`;
- first the lines `drops` are taken out (or `adds` put in their place), where something else has to
  stand back for the example; then `wrong` or `right` takes the place of the lines `replaces`, or
  stands at the end of the file; a file that is not there is made of the lines alone;
- `listing = true`: the lines are only looked at, and `[files-wrong]` makes the mistake;
- `[files]`, `[files-wrong]`, `[files-right]`: what to put where (from the booth's folder, or from
  `exhibits/`); see `MAKERS`; `also = [...]`: names of problems that cannot but come along;
- `tested = "tests/..."`: another test gives the problem, because no file can;
- `[told]`, last: what the check says of the wrong lines; `--update-golden` writes it.
"""

import io
import json
import os
import shutil
import tomllib
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from site_builder.check.run import check
from site_builder.i18n.catalogue import catalogue
from site_builder.i18n.examples import example_of
from site_builder.load.tree import load_tree
from site_builder.model.codes import CODES

BASE = Path(__file__).parent / "examples"
EXAMPLES = Path(__file__).parents[2] / "site_builder" / "i18n" / "examples"
BOOTH = "exhibits/2024/kota-madiun"
HELD = {
    place.stem: tomllib.loads(place.read_text(encoding="utf-8"))
    for place in sorted(EXAMPLES.glob("*.toml"))
}
NAMES = {code: name for name, (code, _) in CODES.items()}
TRIED = [code for code, held in HELD.items() if "tested" not in held and code in NAMES]


@cache
def photo(spec):
    """A picture of `WIDTHxHEIGHT` and words: gps, png, cut, other (another picture), flat, soft, dark."""
    size, *words = spec.split()
    width, height = (int(side) for side in size.split("x"))
    small = Image.effect_noise((width // 4, height // 4), 60).convert("RGB")
    if "other" in words:
        small = Image.merge("RGB", (small.getchannel(0), *Image.new("LA", small.size, 90).split()))
    picture = Image.new("RGB", (4, 4), "green") if "flat" in words else small
    picture = picture.resize((width, height))
    if "soft" in words:
        picture = Image.radial_gradient("L").resize((width, height)).convert("RGB")
    if "dark" in words:
        picture = picture.point(lambda shade: shade // 8)
    exif = Image.Exif()
    if "gps" in words:
        exif.get_ifd(0x8825)[1] = "S"
    out = io.BytesIO()
    picture.save(out, "PNG" if "png" in words else "JPEG", exif=exif)
    return out.getvalue()[:900] if "cut" in words else out.getvalue()


def removed(place, _rest):
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink()


MAKERS = {
    "photo": lambda place, rest: place.write_bytes(photo(rest)),
    "text": lambda place, rest: place.write_text(rest, encoding="utf-8"),
    "more": lambda place, rest: place.write_text(f"{place.read_text()}{rest}\n"),
    "hex": lambda place, rest: place.write_bytes(bytes.fromhex(rest)),
    "blanks": lambda place, rest: place.write_bytes(b" " * int(rest)),
    "many": lambda place, rest: place.write_text(place.read_text() + f"  - {rest}\n" * 300),
    "link": lambda place, rest: (place.unlink(), place.symlink_to(rest)),
    "copy": lambda place, rest: shutil.copytree(place.parent / rest, place),
    "twin": lambda place, rest: shutil.copyfile(place.parent / rest, place),
    "none": removed,
    "closed": lambda place, _: place.chmod(0),
}


def whole_file(text, held, lines):
    """The file with the example's lines in it."""
    for drop, add in ((held.get("drops"), held.get("adds", "")), (held.get("replaces"), lines)):
        if drop is not None:
            assert 1 == text.count(drop), f"the base must hold once: {drop!r}"
            text = text.replace(drop, add)
    return text if held.get("replaces") else text + lines


def made(root, code, side):
    """A whole exhibition with one side of an example in it."""
    held = HELD[code]
    shutil.copytree(BASE, root)
    (root / BOOTH / "photos").mkdir()
    (root / BOOTH / "photos" / "taman.jpg").write_bytes(photo("1600x1200"))
    if not held.get("listing"):
        file = held.get("file", "booth.yml")
        folders = {"booth.yml": BOOTH, "edition.yml": "exhibits/2024"}
        place = root / folders.get(file, "exhibits") / file
        place.parent.mkdir(exist_ok=True)
        text = place.read_text(encoding="utf-8") if place.exists() else ""
        place.write_text(whole_file(text, held, held[side]), encoding="utf-8")
    for path, spec in {**held.get("files", {}), **held.get(f"files-{side}", {})}.items():
        kind, _, rest = spec.partition(" ")
        place = root / path if path.startswith("exhibits/") else root / BOOTH / path
        MAKERS[kind](place, rest)
    return root


def write_told(code, told):
    """Put what the check says at the end of the example's file; JSON's strings are TOML's."""
    place = EXAMPLES / f"{code}.toml"
    text = place.read_text(encoding="utf-8").partition("\n[told]\n")[0]
    lines = "".join(
        f"{key} = {json.dumps(told[key], ensure_ascii=False)}\n" for key in sorted(told)
    )
    place.write_text(f"{text.rstrip()}\n\n[told]\n{lines}", encoding="utf-8")


@pytest.fixture
def found(tmp_path, monkeypatch):
    """The problems of one side of an example; closed files stay closed for root too."""
    opening = os.open

    def open_unless_closed(path, flags, **more):
        if not os.stat(path, dir_fd=more.get("dir_fd"), follow_symlinks=False).st_mode & 0o777:
            raise PermissionError(13, "Permission denied")
        return opening(path, flags, **more)

    monkeypatch.setattr("site_builder.load.files.os.open", open_unless_closed)

    def judge(code, side):
        root = made(tmp_path / side, code, side)
        return check(load_tree(root))

    return judge


def test_every_problem_has_an_example():
    """A new code needs `site_builder/i18n/examples/SBnnn.toml`; see the head of this file."""
    missing = [f"{code}.toml ({name})" for code, name in NAMES.items() if code not in HELD]

    assert [] == missing, "no example yet: " + ", ".join(missing)
    assert [] == [code for code in HELD if code not in NAMES], "examples of no problem"


@pytest.mark.parametrize("code", TRIED)
def test_the_wrong_example_gives_exactly_its_problem(code, found, request):
    """Nothing else, save what cannot but come along; and it is told as the file remembers it."""
    name, also = NAMES[code], set(HELD[code].get("also", ()))

    problems = found(code, "wrong")
    names = {one.name for one in problems}
    assert name in names
    assert names <= {name} | also
    told = dict(next(one.args for one in problems if one.name == name))
    if request.config.getoption("--update-golden"):
        write_told(code, told)
    else:
        assert told == HELD[code].get("told"), (
            "run pytest tests/golden/test_examples.py --update-golden"
        )


@pytest.mark.parametrize("code", TRIED)
def test_the_right_example_gives_none(code, found):
    """The remedy is whole."""
    assert () == found(code, "right")


@pytest.mark.parametrize("code", sorted(set(HELD) - set(TRIED)))
def test_a_problem_no_file_gives_is_tested_elsewhere(code):
    """The test that is named speaks of it."""
    place = EXAMPLES.parents[2] / HELD[code]["tested"]

    assert NAMES[code] in place.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", sorted(HELD))
def test_the_two_sides_differ_and_listings_are_explained(code):
    """A listing shows no lines to write, so a remark says what is wrong and what is right."""
    example, words = example_of(code), catalogue("id")

    assert example.wrong != example.right
    if not example.file:
        assert f"example.{NAMES[code]}.wrong" in words
        assert f"example.{NAMES[code]}.right" in words
