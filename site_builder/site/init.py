"""A new exhibition: the files of `pameran init`, from the packaged scaffold.

Nothing is overwritten.

The plan is pure: which files, with which content; the `write_` functions touch the disk.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from site_builder.i18n.catalogue import GENERAL, PACKAGED, Catalogue, catalogue, packaged_words
from site_builder.load.exhibition import load_exhibition
from site_builder.site.guide import GENERAL as GENERAL_GUIDE
from site_builder.site.new import SCHEMA_FOLDER, write_schemas
from site_builder.store.errors import MachineFault
from site_builder.store.files import write_new

SCAFFOLD = Path(__file__).parent.parent / "scaffold" / "exhibition"
PILLARS = ("governance", "branding", "economy", "living", "society", "environment")
"""Of this programme; also the icons that other pillars get in turn."""

COLOURS = ("#1f5299", "#a82252", "#ecae30", "#00666a", "#b04a1c", "#2d5314")
UNSEEN = ("cli", "example", "init", "machine", "problem", "report", "scaffold", "schema")
"""Rooms of words that no page of an exhibition needs in a further language."""

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_ID = re.compile(r"(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*")
_NAME = re.compile(r"(?=.*\S)[^\x00-\x1f\x7f]{1,100}")
_SHORT = 40


@dataclass(frozen=True, slots=True)
class Wish:
    """What the organizer said on the command line."""

    languages: tuple[str, ...]
    """Codes; the first one lives at `/`."""
    year: int
    """Of the first edition."""
    name: str = ""
    pillars: tuple[str, ...] = ()
    """Ids; empty for the six of this programme."""
    register: bool = False
    """Whether the regions are its own."""


def judge_wish(wish: Wish) -> None:
    """Judge a wish before anything is written.

    Raises: MachineFault `init-value` for what exhibition.yml would not take.
    """
    given = (
        ("--language", wish.languages, _LANGUAGE, "--language ms --language en"),
        ("--pillar", wish.pillars, _ID, "--pillar warga --pillar air-bersih"),
        ("--name", (wish.name,) if wish.name else (), _NAME, '--name "Pameran kami"'),
    )
    for option, values, pattern, example in given:
        twice = [value for at, value in enumerate(values) if value in values[:at]]
        wrong = [value for value in values if not pattern.fullmatch(value)]
        for value in (*wrong, *twice):
            raise MachineFault("init-value", option=option, value=value, example=example)


def plan_exhibition(wish: Wish, words: Catalogue) -> dict[str, str]:
    """Give every file's content by its path from the new root.

    Args:
        wish: judged by `judge_wish`.
        words: of the organizer's language, for the README and remarks.
    """
    said = {lang: catalogue(lang) for lang in wish.languages}
    name = wish.name or said[wish.languages[0]]("init.name")
    own = [lang for lang in wish.languages if lang not in PACKAGED]
    values = _values(wish, name, said)
    notes = {
        "name": name,
        "year": str(wish.year),
        "words_note": "".join(words("init.words-note", lang=lang) for lang in own),
        "register_note": words("init.register-note") if wish.register else "",
    }
    files = {
        "exhibits/exhibition.yml": _filled("exhibition.yml", values),
        f"exhibits/{wish.year}/edition.yml": _filled("edition.yml", values),
        "mkdocs.yml": _filled("mkdocs.yml", {}),
        ".gitignore": _filled("gitignore", {}),
        "README.md": _filled(f"README.{words.lang}.md", notes),
    }
    if wish.register:
        files["exhibits/register.csv"] = _filled("register.csv", {})
    title = f'# {words("init.words-replace")}\n"home.title" = {_quoted(name)}\n'
    for lang in wish.languages:
        rest = f"\n{words_to_translate(lang, words)}" if lang in own else ""
        files[f"exhibits/words/{lang}.toml"] = title + rest
    for lang in [lang for lang in wish.languages if lang in PACKAGED] or ["en"]:
        about = GENERAL_GUIDE / lang / "about.md"
        files[f"docs/guide/{lang}/about.md"] = about.read_text(encoding="utf-8")
    return files


def write_exhibition(folder: Path, files: dict[str, str]) -> None:
    """Write the files into a folder that is new, or empty but for `.git`.

    Raises: MachineFault `init-not-empty` or `init-not-folder`, before anything is written.
    """
    if folder.exists() and not folder.is_dir():
        raise MachineFault("init-not-folder", folder=folder)
    if folder.is_dir() and any(entry.name != ".git" for entry in folder.iterdir()):
        raise MachineFault("init-not-empty", folder=folder)
    for path, text in files.items():
        write_new(folder / path, text.encode())


def write_editor_help(folder: Path) -> None:
    """Write the schemas of the new exhibition, which its files name in their first lines."""
    parsed, _, _ = load_exhibition(folder)
    if parsed is not None and parsed.whole is not None:
        write_schemas(parsed.whole, folder / SCHEMA_FOLDER)


def words_to_translate(lang: str, words: Catalogue) -> str:
    """Every word that pages show, in English behind a `#`, to be translated line by line."""
    english = packaged_words("en")
    head = words("init.words-head", lang=lang, example="{count}").split("\n")
    lines = [f"# {line}" for line in head]
    room = ""
    for key in sorted(english, key=lambda key: (not key.startswith("path."), key)):
        if key.split(".")[0] in UNSEEN or key.endswith(GENERAL) or key == "home.title":
            continue
        if key.split(".")[0] != room:
            room = key.split(".")[0]
            lines.append("")
        text = english.get(key + GENERAL, english[key])
        lines.append(f'# "{key}" = {_quoted(text)}')
    return "\n".join(lines) + "\n"


def _values(wish: Wish, name: str, said: dict[str, Catalogue]) -> dict[str, str]:
    """What exhibition.yml and edition.yml are filled with."""
    return {
        "name": _texts(dict.fromkeys(said, name)),
        "short_name": _texts(dict.fromkeys(said, name[:_SHORT].strip())),
        "organizer": _texts({lang: say("init.organizer") for lang, say in said.items()}),
        "languages": f"[{', '.join(wish.languages)}]",
        "pillars": "".join(_pillars(wish, said)),
        "register": "register: register.csv" if wish.register else "# register: register.csv",
        "year": str(wish.year),
        "title": _texts({lang: say("init.edition", year=wish.year) for lang, say in said.items()}),
    }


def _pillars(wish: Wish, said: dict[str, Catalogue]) -> Iterator[str]:
    ids = wish.pillars or PILLARS
    for pillar, colour, icon in zip(ids, cycle(COLOURS), cycle(PILLARS), strict=False):
        key = f"init.pillar.{pillar}"
        plain = pillar.replace("-", " ").capitalize()
        names = {lang: say(key) if key in say else plain for lang, say in said.items()}
        chosen = pillar if pillar in PILLARS else icon
        yield f'  - id: {pillar}\n    name: {_texts(names)}\n    colour: "{colour}"\n'
        yield f"    icon: {chosen}\n"


def _texts(by_language: dict[str, str]) -> str:
    """One text for each language, as YAML on one line."""
    pairs = (f"{lang}: {_quoted(text)}" for lang, text in by_language.items())
    return f"{{{', '.join(pairs)}}}"


def _quoted(text: str) -> str:
    """A text in quotes, as JSON, YAML and TOML all read it."""
    return json.dumps(text, ensure_ascii=False)


def _filled(template: str, values: dict[str, str]) -> str:
    text = (SCAFFOLD / template).read_text(encoding="utf-8")
    return re.sub(r"@@([a-z_]+)@@", lambda found: values[found[1]], text)
