"""What the frame says in each language: names, navigation, footer. Pure; `engine` renders it."""

from collections.abc import Mapping
from typing import Any

from site_builder.model.exhibits import Exhibition
from site_builder.pages.view import View


def frame_words(view: View) -> Mapping[str, Any]:
    """Give the words and addresses of one language's frame, as plain values."""
    words, urls, exhibition = view.words, view.urls, view.exhibition
    hall = urls.hall(exhibition.newest)
    where = urls.map(exhibition.newest) if exhibition.register.placed else ""
    nav = [
        _entry("hall", "plan", words("frame.hall"), hall),
        *([_entry("map", "map", words("frame.map"), where)] if where else []),
        _entry("plans", "ring", words("frame.plans"), urls.top("plans")),
        _entry("awards", "medal", words("frame.awards"), urls.top("awards")),
        _entry("join", "home", words("frame.join"), urls.top("join")),
    ]
    foot = [
        *(
            _entry("hall", "", words("frame.hall-of", year=edition.year), urls.hall(edition))
            for edition in reversed(exhibition.editions)
        ),
        *(
            _entry("hall", "", words("frame.changes", year=edition.year), urls.changes(edition))
            for edition in exhibition.editions[1:][-1:]
        ),
        _entry("plans", "", words("frame.plans"), urls.top("plans")),
        *([_entry("map", "", words("frame.map"), where)] if where else []),
        _entry("collaborations", "", words("frame.collaborations"), urls.top("collaborations")),
        _entry("legacy", "", words("frame.legacy"), urls.top("legacy")),
        _entry("compare", "", words("frame.compare"), urls.top("compare")),
        _entry("statistics", "", words("frame.statistics"), urls.top("statistics")),
        _entry("awards", "", words("frame.awards"), urls.top("awards")),
        _entry("join", "", words("frame.join"), urls.top("join")),
        _entry("about", "", words("frame.about"), urls.top("about")),
        _entry("data", "", words("frame.data"), urls.top("data")),
    ]
    return {
        "name": exhibition.hand_in.short_name.in_(view.lang)[0],
        "skip": words("frame.skip"),
        "home": urls.home(),
        "main_nav": words("frame.main-nav"),
        "foot_nav": words("frame.foot-nav"),
        "scheme": words("frame.scheme"),
        "search": {"title": words("search.title"), "path": urls.top("search")},
        "nav": nav,
        "foot": foot,
        "notes": _notes(view, exhibition),
    }


def _entry(key: str, icon: str, title: str, path: str) -> dict[str, str]:
    return {"key": key, "icon": icon, "title": title, "path": path}


def _notes(view: View, exhibition: Exhibition) -> list[str]:
    notes = [exhibition.hand_in.organizer.in_(view.lang)[0]]
    licence = exhibition.hand_in.licence
    texts = licence.texts.in_(view.lang)[0] if licence.texts else ""
    data = licence.data.in_(view.lang)[0] if licence.data else ""
    if texts and data:
        notes.append(view.words("frame.licence", texts=texts, data=data))
    if exhibition.register.packaged:
        notes.append(view.words("frame.boundaries"))
    return notes
