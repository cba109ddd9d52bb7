"""The page that describes the open data: its files, what they hold, what is promised."""

from collections.abc import Iterator

from site_builder.model.page import Page
from site_builder.pages.urls import DATA
from site_builder.pages.view import View, alternates


def data_pages(view: View) -> Iterator[Page]:
    """The one page about open data of each language."""
    path = view.urls.top("data")
    key = path.removeprefix(view.urls.of(""))
    licence = view.exhibition.hand_in.licence.data
    files = [_file(view, "exhibition.json", "exhibition", "exhibition.json")]
    for edition in reversed(view.exhibition.editions):
        year = str(edition.year)
        files.append(_file(view, f"{year}/booths.json", "booths", f"{year}/booths.json"))
        if edition.open_booths:
            slug = edition.open_booths[0].slug
            files.append(_file(view, f"{year}/<slug>.json", "booth", f"{year}/{slug}.json"))
        files.append(_file(view, f"{year}/programmes.csv", "programmes", f"{year}/programmes.csv"))
        files.append(_file(view, f"{year}/booths.geojson", "map", f"{year}/booths.geojson"))
        if edition is not view.exhibition.editions[0]:
            changes = f"{year}/changes.json"
            files.append(_file(view, changes, "edition-changes", changes))
    files.append(_file(view, "plans.json", "plans", "plans.json"))
    files.append(_file(view, "changes.json", "changes", "changes.json"))
    yield Page(
        path=path,
        lang=view.lang,
        template="data.html",
        title=view.words("data.title"),
        description=view.words("data.lead"),
        values={
            "home": view.urls.home(),
            "lead": view.words("data.lead"),
            "files": files,
            "folder": DATA,
            "licence": view.said(licence) if licence else None,
        },
        key=key,
        alternates=alternates(view, key, frozenset(view.exhibition.languages)),
        section="data",
        data={
            "@type": "Dataset",
            "name": view.words("data.title"),
            "description": view.words("data.lead"),
            "inLanguage": view.lang,
            "url": path,
        },
    )


def _file(view: View, shown: str, kind: str, path: str) -> dict[str, str]:
    return {"name": DATA + shown, "path": DATA + path, "text": view.words(f"data.file.{kind}")}
