"""Who a booth is: its region is in the register, its folder fits, its edition invited it."""

import re
from collections.abc import Iterator

from site_builder.check.rules.regions import check_region
from site_builder.check.scope import Scope
from site_builder.model.problem import Problem

_YEAR = re.compile(r"[0-9]{4}")


def check_identity(scope: Scope) -> Iterator[Problem]:
    """Judge region code and folder of a booth."""
    code = scope.raw("region")
    if not isinstance(code, str):
        return
    region = scope.exhibition.register.regions.get(code)
    if region is None:
        yield from check_region(scope, ("region",), code, scope.folder)
        return
    if region.slug != scope.folder:
        yield scope.at_value(
            "folder-misnamed", ("region",), folder=scope.folder, slug=region.slug, name=region.name
        )
    invited = scope.edition_says("participants")
    if isinstance(invited, list) and invited and code not in invited:
        yield scope.at_value(
            "region-not-invited", ("region",), code=code, name=region.name, year=scope.year
        )


def check_partners(scope: Scope) -> Iterator[Problem]:
    """Judge the region codes of partners."""
    for at, raw in scope.raw_programmes():
        partners = raw.get("partners")
        for index, partner in enumerate(partners if isinstance(partners, list) else []):
            if isinstance(partner, dict):
                where = (*at, "partners", index, "region")
                yield from check_region(scope, where, partner.get("region"))


def check_edition_identity(scope: Scope) -> Iterator[Problem]:
    """Judge year and participants of an edition."""
    year = scope.raw("year")
    if isinstance(year, str) and _YEAR.fullmatch(year) and int(year) != scope.year:
        yield scope.at_value("year-misplaced", ("year",), value=year, folder=scope.year)
    codes = scope.raw("participants")
    seen: set[str] = set()
    for index, code in enumerate(codes if isinstance(codes, list) else []):
        at = ("participants", index)
        if not isinstance(code, str):
            continue
        yield from check_region(scope, at, code)
        if code in seen and code in scope.exhibition.register.regions:
            yield scope.at_value("participant-doubled", at, code=code)
        seen.add(code)
