"""Area and population of a region, from the register, and where the register has them from."""

from site_builder.i18n.formats import number
from site_builder.model.register import Region
from site_builder.pages.view import View

REGISTER_SOURCE = "https://github.com/cahyadsn/wilayah"
"""Source of the packaged register; see data/SOURCES.md."""

REGISTER_MAKER = "Cahya DSN"


def facts_of(view: View, region: Region) -> list[dict[str, str]]:
    """Area and population from the register."""
    register = view.exhibition.register
    facts = []
    if region.area_km2 is not None:
        area = f"{number(round(region.area_km2), view.lang)} km²"
        facts.append({"name": view.words("booth.area"), "value": area})
    if region.population is not None:
        date = register.population_date
        key = "booth.population-end" if date.endswith("s2") else "booth.population"
        name = view.words(key, year=date[:4])
        facts.append({"name": name, "value": number(region.population, view.lang)})
    return facts


def facts_source(view: View) -> dict[str, str] | None:
    """The link behind the facts; an own register is its organizer's word."""
    if not view.exhibition.register.packaged:
        return None
    return {"link": REGISTER_SOURCE, "host": REGISTER_MAKER}
