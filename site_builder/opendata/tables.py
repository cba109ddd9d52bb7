"""programmes.csv: every programme of an edition, one row each, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterator, Mapping

from site_builder.model.exhibits import Booth, Edition, Exhibition
from site_builder.model.page import OutputFile
from site_builder.model.plan_life import PlanLife, shown_lives
from site_builder.model.programme import Achievement, Plan
from site_builder.model.ties import Key
from site_builder.opendata.documents import FOLDER

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def tables(exhibition: Exhibition) -> Iterator[OutputFile]:
    """One table for each edition."""
    lives = {life.key: life for life in shown_lives(exhibition)}
    for edition in exhibition.editions:
        path = f"{FOLDER}{edition.year}/programmes.csv"
        yield OutputFile(path, _programmes(exhibition, edition, lives).encode())


def _programmes(exhibition: Exhibition, edition: Edition, lives: Mapping[Key, PlanLife]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    languages = exhibition.languages
    writer.writerow(
        [
            *("region_code", "region_name", "province_name", "programme_id", "kind", "pillar"),
            *("year", "quick_win"),
            *(f"title_{lang}" for lang in languages),
            *("sources", "page", "plan_status", "plan_status_year"),
        ]
    )
    for booth in edition.open_booths:
        for one in booth.hand_in.programmes:
            cells = [*_row(booth, one, languages), *_fate(lives.get((booth.region.code, one.id)))]
            writer.writerow([safe_cell(cell) for cell in cells])
    return out.getvalue()


def _fate(life: PlanLife | None) -> tuple[str, str]:
    """What became of the plan that a programme is or was: status, and the edition that said it."""
    return (life.status, str(life.latest.year)) if life else ("", "")


def _row(booth: Booth, one: Achievement | Plan, languages: tuple[str, ...]) -> list[str]:
    done = isinstance(one, Achievement)
    return [
        booth.region.code,
        booth.region.name,
        booth.region.province.name,
        one.id,
        "achievement" if done else "plan",
        one.pillar,
        str(one.year if isinstance(one, Achievement) else one.target_year),
        "true" if one.quick_win else "false",
        *(one.title.get(lang) or "" for lang in languages),
        " ".join(one.sources),
        f"{booth.key}/",
    ]


def safe_cell(cell: str) -> str:
    """Put a quote before what a spreadsheet would run as a formula.

    Source: OWASP, CSV injection.
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
