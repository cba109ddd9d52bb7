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
import re
import shutil
import tomllib
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from site_builder.check.run import check
from site_builder.i18n.catalogue import catalogue, fill
from site_builder.i18n.examples import example_of
from site_builder.i18n.remedy import fix_key, lead_and_line
from site_builder.i18n.sample import spoken
from site_builder.load.tree import load_tree
from site_builder.model.codes import CODES
from site_builder.model.problem import Severity

BASE = Path(__file__).parent / "examples"
EXAMPLES = Path(__file__).parents[2] / "site_builder" / "i18n" / "examples"
BOOTH = "exhibits/2024/kota-madiun"
HELD = {
    place.stem: tomllib.loads(place.read_text(encoding="utf-8"))
    for place in sorted(EXAMPLES.glob("*.toml"))
}
NAMES = {code: name for name, (code, _) in CODES.items()}
FILES = [
    "SB001",
    "SB002",
    "SB003",
    "SB004",
    "SB005",
    "SB006",
    "SB302",
    "SB320",
    "SB322",
    "SB331",
    "SB333",
    "SB401",
    "SB402",
    "SB403",
    "SB405",
    "SB406",
    "SB407",
    "SB408",
    "SB409",
    "SB413",
    "SB414",
    "SB415",
    "SB416",
    "SB417",
]
"""Problems of files and folders: the remedy is something to do with them."""

TORN = ["SB010", "SB020", "SB021", "SB022", "SB023", "SB025", "SB027", "SB030", "SB031"]
"""Problems of which only the author knows what the line was meant to be."""

OWN_WORDS = ["SB007", "SB108", "SB502", "SB512", "SB520", "SB603"]
"""Problems of texts and lists that only their author can shorten or change."""

ELSEWHERE = ["SB303"]
"""Problems whose line goes into another file."""

ACTIONS = {*FILES, *TORN, *OWN_WORDS, *ELSEWHERE}
"""Problems that no line at their place can end."""

DELETED = ["SB024", "SB026", "SB102", "SB221", "SB305", "SB412", "SB420", "SB701", "SB705"]
"""Problems that end when the line they are at is taken out, as the remedy says."""

STILL = {
    "SB009": {"field-missing", "booth-without-programme", "plan-unanswered"},
    "SB206": {"programme-unknown"},
}
"""What is still to be done when the line stands there."""

ADDED = {"field-missing", "photo-alt-missing", "figure-unsourced"}
"""Problems of what is not there."""

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


def pasted(text, problem, to_paste):
    """The file with what is offered in the place that the report shows, or beside it."""
    lines = text.split("\n")
    number, width = problem.span.line, problem.span.width
    key = re.match(r"([\w-]+):(?: |$)|\"[\w.]+\" =", to_paste)
    if number is None:
        return "\n".join([*lines, to_paste])
    old, column = lines[number - 1], (problem.span.column or 1) - 1
    torn = "blanks" in dict(problem.args)
    if key and not torn and old[:column].endswith(key[0]) and to_paste[-1] not in "}]":
        to_paste, key = to_paste[key.end() :], None
    if not key and not to_paste.startswith("- "):
        line = old[:column] + to_paste + old[column + width :]
        return "\n".join([*lines[: number - 1], line, *lines[number:]])
    if key and key[1] in problem.at[-1:] and problem.name not in ADDED:
        starts = [at for at in range(number) if lines[at].strip(" -").startswith(f"{key[1]}:")]
        number = starts[-1] + 1
        old = lines[number - 1]
    indent = int(dict(problem.args).get("blanks", len(old) - len(old.lstrip(" "))))
    start = " " * indent
    if old[indent:].startswith("- ") and not to_paste.startswith("- "):
        indent += 2
        start += "- "
    if problem.name in ADDED:
        return "\n".join([*lines[:number], " " * indent + to_paste, *lines[number:]])
    end = number
    while (
        not torn
        and not to_paste.endswith(":")
        and end < len(lines)
        and lines[end][: indent + 1].isspace()
    ):
        end += 1
    return "\n".join([*lines[: number - 1], start + to_paste, *lines[end:]])


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("code", sorted({*TRIED} - ACTIONS - {*DELETED}))
def test_the_line_of_the_remedy_passes_when_it_is_pasted(code, lang, tmp_path):
    """It is a line, it ends the problem, and it brings no other error."""
    root = made(tmp_path / "wrong", code, "wrong")
    before = check(load_tree(root))
    one = next(one for one in before if one.name == NAMES[code])
    words, args = catalogue(lang), dict(one.args)
    to_paste = lead_and_line(words.words[fix_key(one.name, args, words)])[1]

    assert to_paste, "a remedy ends in the line to paste"
    to_paste = fill(to_paste, spoken(args, words))
    place = root / one.span.file
    place.write_text(pasted(place.read_text(encoding="utf-8"), one, to_paste), encoding="utf-8")
    after = check(load_tree(root))
    errors = {two.name for two in after if two.severity is Severity.ERROR}
    assert set() == errors - {two.name for two in before if two is not one} - STILL.get(code, set())
    assert one not in after


@pytest.mark.parametrize("code", DELETED)
def test_a_line_that_is_to_be_taken_out_ends_the_problem(code, tmp_path):
    """What belongs to it goes with it."""
    root = made(tmp_path / "wrong", code, "wrong")
    one = next(one for one in check(load_tree(root)) if one.name == NAMES[code])
    place = root / one.span.file
    lines = place.read_text(encoding="utf-8").split("\n")
    number = one.span.line
    indent = len(lines[number - 1]) - len(lines[number - 1].lstrip(" "))
    end = number
    while end < len(lines) and lines[end][: indent + 1].isspace():
        end += 1
    place.write_text("\n".join([*lines[: number - 1], *lines[end:]]), encoding="utf-8")

    assert one not in check(load_tree(root))


def test_a_region_is_invited_by_the_line_of_the_remedy(tmp_path):
    """It goes below `participants` of edition.yml (SB303)."""
    root = made(tmp_path / "wrong", "SB303", "wrong")
    one = next(one for one in check(load_tree(root)) if one.name == "region-not-invited")
    words = catalogue("id")
    line = fill(lead_and_line(words.words["problem.region-not-invited.fix"])[1], dict(one.args))
    place = root / "exhibits/2024/edition.yml"
    text = re.sub(r"participants: .*\n", f"participants:\n  {line}\n", place.read_text())
    place.write_text(text)

    assert [] == [two for two in check(load_tree(root)) if two.name == one.name]
