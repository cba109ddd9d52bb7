"""The form: a page that makes a booth's zip in the browser, and the script files it reads.

Data comes as scripts (`formulir.receive(...)`), never by a request, so that the page works from a
file system and under the site's policy. Fields come from the model, words from the catalogue.
"""

import json
from collections.abc import Iterator
from typing import Any

from site_builder.model.codes import CODES
from site_builder.model.exhibits import Exhibition
from site_builder.model.page import OutputFile, Page
from site_builder.model.reading import (
    CAMERA_NAME,
    CAPITALS,
    FILE_NAME,
    IDLE_WORDS,
    SHOUT_LETTERS,
    SHOUT_WORDS,
    UNSEEN,
)
from site_builder.pages.form_booth import DATA, earlier_by_code, received, taking
from site_builder.pages.form_fields import Schema, form_fields
from site_builder.pages.view import View, alternates

SCRIPTS = (
    "base",
    "words",
    "controls",
    "texts",
    "photo",
    "lists",
    "groups",
    "values",
    "check",
    "rules",
    "figures",
    "reading",
    "report",
    "yaml",
    "zip",
    "earlier",
    "draft",
    "hand-over",
    "start",
)
"""Scripts of the page in the order in which they run: `assets/js/form-*.js`."""

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("region", ("region", "provenance")),
    ("introduction", ("tagline", "summary", "vision")),
    ("photos", ("photos",)),
    ("achievements", ("achievements",)),
    ("plans", ("plans",)),
    ("progress", ("progress",)),
    ("background", ("challenges", "potentials")),
    ("more", ("documents", "video", "contact", "sources")),
    ("after", ("corrections", "withdrawn")),
)
"""What stands together on the page; what the form writes by itself is `MADE`."""

MADE = ("format", "status")

SCHEMA_LINE = "# yaml-language-server: $schema=../../../site_builder/schema/booth.schema.json"

TOLD = (
    "field-missing",
    "list-too-long",
    "text-too-short",
    "text-too-long",
    "integer-form",
    "number-form",
    "number-too-small",
    "number-too-large",
    "day-form",
    "id-form",
    "ref-form",
    "link-form",
    "email-form",
    "id-doubled",
    "region-unknown",
    "region-not-invited",
    "achievement-in-future",
    "plan-in-past",
    "booth-without-programme",
    "photo-too-small",
    "photo-alt-missing",
    "photo-covers",
    "photos-too-many",
    "source-missing",
    "plan-unknown",
    "plan-unanswered",
    "plan-answered-twice",
    "progress-contradicts",
    "indicator-years",
    "figure-in-future",
    "figure-unsourced",
    "indicator-direction",
    "character-refused",
    "text-in-capitals",
    "photo-alt-idle",
    "photo-alt-repeats",
    "photo-alt-untranslated",
)
"""Problems that a browser can see; the scripts name them, the words are those of `check`."""

_PHOTO_WIDTHS = {"cover": 800, "other": 640}


def form_pages(view: View) -> Iterator[Page]:
    """The form of each language."""
    path = view.urls.form()
    key = path.removeprefix(view.urls.of(""))
    yield Page(
        path=path,
        lang=view.lang,
        template="form.html",
        title=view.words("form.title"),
        description=view.words("form.lead"),
        values={
            "join_path": view.urls.top("join"),
            "problem_path": view.urls.problem("SB000"),
            "state": json.dumps(_state(view.exhibition), separators=(",", ":")),
            "pillars": [
                {"id": one.id, "icon": one.icon} for one in view.exhibition.hand_in.pillars
            ],
            "steps": [view.words(f"form.step.{step}") for step in ("fill", "save", "send")],
        },
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        section="join",
        styles=("assets/css/form.css",),
        scripts=(
            *(f"assets/js/form-{name}.js" for name in SCRIPTS[:1]),
            f"{DATA}daerah.js",
            f"{DATA}{view.lang}.js",
            *(f"assets/js/form-{name}.js" for name in SCRIPTS[1:]),
        ),
    )


def form_files(views: list[View], schema: Schema) -> Iterator[OutputFile]:
    """Script files with the data of the form: the register, then fields and words by language.

    They know no booth, so that a changed booth does not change their address.
    """
    exhibition = views[0].exhibition
    regions = [
        [region.code, region.name, region.province.name]
        for region in exhibition.register.regions.values()
    ]
    yield _script("daerah", {"regions": regions})
    for view in views:
        yield _script(view.lang, _language(view, schema))


def _script(name: str, content: dict[str, Any]) -> OutputFile:
    return OutputFile(f"{DATA}{name}.js", received(content))


def _language(view: View, schema: Schema) -> dict[str, Any]:
    exhibition = view.exhibition
    hand_in = exhibition.hand_in
    names = view.words
    return {
        "lang": view.lang,
        "languages": [
            {
                "code": code,
                "name": names(key) if (key := f"form.language.{code}") in names else code,
            }
            for code in exhibition.languages
        ],
        "fields": form_fields(schema, view.words),
        "sections": [
            {"id": name, "title": view.words(f"form.section.{name}"), "keys": list(keys)}
            for name, keys in SECTIONS
        ],
        "pillars": [
            {"id": one.id, "icon": one.icon, "name": one.name.in_(view.lang)[0]}
            for one in hand_in.pillars
        ],
        "limits": {
            "photos": hand_in.limits.photos,
            "photo_mb": hand_in.limits.photo_mb,
            "widths": _PHOTO_WIDTHS,
        },
        "reading": _reading(),
        "email": hand_in.intake.email,
        "draft": f"pameran.formulir.{hand_in.short_name.in_(exhibition.first_language)[0]}",
        "schema": SCHEMA_LINE,
        "problems": {name: _problem(view, name) for name in TOLD},
        "words": {
            key.removeprefix("form.js."): said
            for key, said in view.words.words.items()
            if key.startswith("form.js.")
        },
    }


def _reading() -> dict[str, Any]:
    """How a text must read, for the scripts."""
    return {
        "unseen": UNSEEN,
        "file": FILE_NAME,
        "camera": CAMERA_NAME,
        "idle": IDLE_WORDS,
        "capitals": CAPITALS,
        "letters": SHOUT_LETTERS,
        "words": SHOUT_WORDS,
    }


def _problem(view: View, name: str) -> dict[str, str]:
    code, severity = CODES[name]
    parts = {"code": code, "severity": str(severity)}
    for part in ("message", "fix", "fix-blind", "fix-line"):
        key = f"problem.{name}.{part}"
        if key in view.words:
            parts[part] = view.words.words[key]
    return parts


def _state(exhibition: Exhibition) -> dict[str, Any]:
    """What changes with the booths: the editions that take hand-ins, and who was there before."""
    had = {code: booths[0].slug for code, booths in earlier_by_code(exhibition).items()}
    return {"editions": _editions(exhibition), "had": had}


def _editions(exhibition: Exhibition) -> list[dict[str, Any]]:
    made = []
    for year in taking(exhibition):
        edition = exhibition.edition_of(year)
        invited = list(edition.hand_in.participants) if edition else []
        made.append({"year": year, "participants": invited})
    return made
