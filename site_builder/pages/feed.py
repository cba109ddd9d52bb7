"""The feed of each language (Atom): every word on a plan, newest edition first.

Dates come from the data only.
Only with an `address` in exhibition.yml: entries and their ids are whole addresses.
Source: RFC 4287.
"""

from collections.abc import Iterator
from datetime import date
from html import escape

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.exhibits import Edition, Exhibition
from site_builder.model.page import OutputFile
from site_builder.model.plan_life import PlanLife, Step
from site_builder.pages.memory import memory_of
from site_builder.pages.view import View

FEED = "feed.xml"
ENTRIES_MOST = 200

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{}">\n'
)


def feed_file(view: View) -> OutputFile | None:
    """Give the feed of a language, or nothing without an address."""
    address = view.exhibition.hand_in.address
    if not address:
        return None
    base = address.rstrip("/") + "/"
    steps = sorted(_steps(view), key=_order)[:ENTRIES_MOST]
    newest = max(_moment(view.exhibition, step) for _, step in steps) if steps else _last(view)
    own = base + view.urls.of(FEED)
    name = view.exhibition.hand_in.short_name.in_(view.lang)[0]
    lines = [
        _HEAD.format(escape(view.lang)),
        _tag("id", own),
        _tag("title", f"{name}: {view.words('plans.title')}"),
        _tag("updated", newest),
        f"<author>{_tag('name', name).strip()}</author>\n",
        f'<link rel="self" type="application/atom+xml" href="{escape(own)}"/>\n',
        f'<link href="{escape(base + view.urls.top("plans"))}"/>\n',
        *(_entry(view, base, life, step) for life, step in steps),
        "</feed>\n",
    ]
    return OutputFile(view.urls.of(FEED), "".join(lines).encode())


def _steps(view: View) -> Iterator[tuple[PlanLife, Step]]:
    """Every word after the first listing."""
    for life in memory_of(view).lives.values():
        for step in life.steps[1:]:
            yield life, step


def _order(told: tuple[PlanLife, Step]) -> tuple[int, str, str, str]:
    life, step = told
    return (-step.year, life.region.code, life.plan.id, step.kind)


def _entry(view: View, base: str, life: PlanLife, step: Step) -> str:
    region = view.urls.region(life.region)
    place = view.urls.booth(step.booth) if step.booth else region
    words: Catalogue = view.words
    kind = step.kind.replace("_", "-")
    said = words(f"plan.step.{kind}", target=step.target_year)
    title = f"{life.region.name}: {life.plan.title.in_(view.lang)[0]}"
    moment = _moment(view.exhibition, step)
    return (
        "<entry>\n"
        f"{_tag('id', f'{base}{region}#rencana-{life.plan.id}-{step.year}-{kind}')}"
        f"{_tag('title', title)}"
        f"{_tag('updated', moment)}"
        f'<link href="{escape(base + place)}"/>\n'
        f"{_tag('summary', words('plan.feed', year=step.year, said=said))}"
        "</entry>\n"
    )


def _moment(exhibition: Exhibition, step: Step) -> str:
    """The day of a word: an answer's is the edition's opening, a silence's its closing."""
    edition = exhibition.edition_of(step.year)
    return (
        _day(edition, closing=step.kind == "no_word") if edition else f"{step.year}-01-01T00:00:00Z"
    )


def _last(view: View) -> str:
    return _day(view.exhibition.newest, closing=False)


def _day(edition: Edition, *, closing: bool) -> str:
    hand_in = edition.hand_in
    known = (hand_in.closes or hand_in.opens) if closing else (hand_in.opens or hand_in.closes)
    month, last = (12, 31) if closing else (1, 1)
    return f"{(known or date(edition.year, month, last)).isoformat()}T00:00:00Z"


def _tag(name: str, text: str) -> str:
    """An element with text; control characters never get past loading (R5)."""
    return f"<{name}>{escape(text, quote=False)}</{name}>\n"
