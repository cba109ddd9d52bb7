"""Who a booth is: its region is in the register, its folder fits, its edition invited it."""

import re
from collections.abc import Iterator

from site_builder.check.scope import Scope
from site_builder.model.nearest import nearest
from site_builder.model.problem import Problem

_YEAR = re.compile(r"[0-9]{4}")


def check_identity(scope: Scope) -> Iterator[Problem]:
    """Judge region code and folder of a booth."""
    code = scope.raw("region")
    if not isinstance(code, str):
        return
    register = scope.exhibition.register
    region = register.regions.get(code)
    if region is None:
        by_folder = register.by_slug(scope.folder)
        guess = by_folder.code if by_folder else nearest(code, register.regions) or ""
        name = register.regions[guess].name if guess else ""
        yield scope.at_value("region-unknown", ("region",), value=code, nearest=guess, name=name)
        return
    if region.slug != scope.folder:
        yield scope.at_value(
            "folder-misnamed", ("region",), folder=scope.folder, slug=region.slug, name=region.name
        )
    edition = scope.exhibition.edition_of(scope.year)
    if edition and edition.hand_in.participants and code not in edition.hand_in.participants:
        yield scope.at_value(
            "region-not-invited", ("region",), code=code, name=region.name, year=scope.year
        )


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
        if code not in scope.exhibition.register.regions:
            near = nearest(code, scope.exhibition.register.regions) or ""
            name = scope.exhibition.register.regions[near].name if near else ""
            yield scope.at_value("region-unknown", at, value=code, nearest=near, name=name)
        elif code in seen:
            yield scope.at_value("participant-doubled", at, code=code)
        seen.add(code)


def check_exhibition(scope: Scope) -> Iterator[Problem]:
    """Judge exhibition.yml as a whole."""
    if scope.raw("address") is None:
        yield scope.at_key("address-missing", ("address",))
