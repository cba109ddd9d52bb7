"""Region codes: each is one of the register; where a name was written, its code is offered."""

from collections.abc import Iterator

from site_builder.check.scope import Scope
from site_builder.model.nearest import nearest
from site_builder.model.problem import FieldPath, Problem
from site_builder.model.register import Region, Register, slug_of


def check_region(scope: Scope, at: FieldPath, value: object, folder: str = "") -> Iterator[Problem]:
    """Judge one region code.

    Args:
        scope: the file it stands in.
        at: where.
        value: as typed.
        folder: name of the booth's folder, which tells the region too.
    """
    register = scope.exhibition.register
    if not isinstance(value, str) or value in register.regions:
        return
    meant = meant_region(register, value, folder)
    code, name = (meant.code, meant.name) if meant else ("", "")
    line = f'- "{code}"' if isinstance(at[-1], int) else f'{at[-1]}: "{code}"'
    yield scope.at_value("region-unknown", at, value=value, nearest=code, name=name, line=line)


def meant_region(register: Register, value: str, folder: str = "") -> Region | None:
    """The region that a wrong code, a name or a folder most likely means."""
    short = [one for one in register.regions.values() if slug_of(one.short_name) == slug_of(value)]
    exact = register.by_slug(folder) or register.by_slug(slug_of(value))
    if exact or len(short) == 1:
        return exact or short[0]
    by_name = {one.name: one for one in register.regions.values()}
    if any(letter.isalpha() for letter in value):
        near = nearest(value, by_name)
        return by_name[near] if near else None
    near = nearest(value, register.regions)
    return register.regions[near] if near else None
