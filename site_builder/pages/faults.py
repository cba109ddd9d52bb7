"""The faults of hand-ins: a board of all codes, and for each a page with wrong, right, remedy."""

import difflib
from collections.abc import Iterator, Mapping
from itertools import groupby

from site_builder.i18n.catalogue import PACKAGED
from site_builder.i18n.examples import Example, example_of, unhidden
from site_builder.i18n.remedy import example_message, example_remedy
from site_builder.model.codes import CODES
from site_builder.model.page import Page
from site_builder.model.score import CRITERIA
from site_builder.pages.view import View, alternates

_BY_CODE = sorted((code, name) for name, (code, _) in CODES.items())
_RANGE = 2
"""Where in a code the digit of its range stands."""


def fault_pages(view: View) -> Iterator[Page]:
    """The board, then one page for each code."""
    yield _board(view)
    for index in range(len(_BY_CODE)):
        yield _fault(view, index)


def _board(view: View) -> Page:
    ranges = []
    for digit, group in groupby(_BY_CODE, key=lambda one: one[0][_RANGE]):
        codes = list(group)
        ends = {"from": codes[0][0], "to": codes[-1][0]}
        ranges.append(
            {
                "id": f"sb{digit}",
                "digit": digit,
                "title": view.words(f"fault.range.{digit}"),
                "span": view.words("fault.range", **ends),
                "faults": [_entry(view, code, name) for code, name in codes],
            }
        )
    criteria = [
        {"words": view.words(f"score.criterion.{name}"), "points": str(most)}
        for name, most in CRITERIA.items()
    ]
    values = {"ranges": ranges, "criteria": criteria, "join_path": view.urls.top("join")}
    title = view.words("fault.title")
    return _page(view, view.urls.problems(), ("faults.html", title, "fault.description"), values)


def _fault(view: View, index: int) -> Page:
    code, name = _BY_CODE[index]
    words = view.words
    severity = CODES[name][1]
    title = words(f"problem.{name}.title")
    example = example_of(code)
    lead, line = example_remedy(name, example, words)
    near = [_BY_CODE[at] for at in (index - 1, index + 1) if 0 <= at < len(_BY_CODE)]
    values = {
        "code": code,
        "name": name,
        "title": title,
        "severity": str(severity),
        "weight": words(f"fault.{severity}"),
        "weight_text": words(f"fault.{severity}-text"),
        "why": words(f"problem.{name}.why"),
        "sides": _sides(view, name, example) if example else [],
        "told": example_message(name, example, words),
        "remedy": {"lead": lead, "line": line or ""},
        "near": [_entry(view, *one) for one in near],
        "all_path": view.urls.problems(),
        "join_path": view.urls.top("join"),
    }
    shown = words("fault.page-title", code=code, title=title)
    template = ("fault.html", shown, f"problem.{name}.why")
    return _page(view, view.urls.problem(code), template, values)


def _page(view: View, path: str, what: tuple[str, str, str], values: Mapping[str, object]) -> Page:
    """A page of ours: template, title, and the key of its description."""
    template, title, described = what
    key = path.removeprefix(view.urls.of(""))
    return Page(
        path=path,
        lang=view.lang,
        template=template,
        title=title,
        description=view.words(described),
        values=values,
        key=key,
        alternates=alternates(view, key, frozenset(PACKAGED)),
        section="join",
        styles=("assets/css/faults.css",),
        untranslated=described in view.words.borrowed,
        listed=described not in view.words.borrowed,
    )


def _entry(view: View, code: str, name: str) -> dict[str, object]:
    severity = CODES[name][1]
    return {
        "code": code,
        "title": view.words(f"problem.{name}.title"),
        "path": view.urls.problem(code),
        "severity": str(severity),
        "weight": view.words(f"fault.{severity}"),
    }


def _sides(view: View, name: str, example: Example) -> list[dict[str, object]]:
    """The wrong lines and the right ones, each line with whether the other side lacks it."""
    wrong, right = example.wrong.splitlines(), example.right.splitlines()
    matcher = difflib.SequenceMatcher(a=wrong, b=right, autojunk=False)
    same = matcher.get_matching_blocks()
    kept = (
        {one.a + step for one in same for step in range(one.size)},
        {one.b + step for one in same for step in range(one.size)},
    )
    sides: list[dict[str, object]] = []
    for side, lines, alike in (("wrong", wrong, kept[0]), ("right", right, kept[1])):
        remark = f"example.{name}.{side}"
        sides.append(
            {
                "side": side,
                "icon": "cross" if side == "wrong" else "check",
                "words": view.words(f"fault.{side}"),
                "file": view.words("fault.in", file=example.file) if example.file else "",
                "lines": [
                    {"text": unhidden(line), "changed": number not in alike}
                    for number, line in enumerate(lines)
                ],
                "remark": view.words(remark) if remark in view.words else "",
            }
        )
    return sides
