"""Two editions compared, as text: what is new, what is gone, what changed in each region."""

from collections.abc import Iterator

from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.formats import number
from site_builder.model.edition_diff import BoothChange, EditionDiff, ProgrammeChange
from site_builder.model.exhibits import Booth
from site_builder.model.programme import Achievement
from site_builder.report.values import shown


def render_difference(diff: EditionDiff, words: Catalogue) -> str:
    """Give the whole comparison, one line for each region and each programme."""
    return "".join(f"{line}\n" for line in _lines(diff, words))


def _lines(diff: EditionDiff, words: Catalogue) -> Iterator[str]:
    counts = {"new": diff.new, "gone": diff.gone, "continued": diff.continued}
    said = ", ".join(_counted(words, name, len(found)) for name, found in counts.items())
    yield words("diff.head", before=diff.before.year, after=diff.after.year, counts=said)
    for name, booths in (("new", diff.new), ("gone", diff.gone)):
        if booths:
            yield ""
            yield words(f"diff.{name}")
            yield from (f"  {_region(one)}" for one in booths)
    if diff.continued:
        yield ""
        yield words("diff.continued")
        for change in diff.continued:
            yield from _booth(change, words)


def _counted(words: Catalogue, name: str, count: int) -> str:
    key = f"changes.count.{name}-one" if count == 1 else f"changes.count.{name}"
    return words(key, count=number(count, words.lang))


def _region(booth: Booth) -> str:
    return f"{booth.region.code} {booth.region.name}"


def _booth(change: BoothChange, words: Catalogue) -> Iterator[str]:
    if change.same:
        yield f"  {_region(change.after)}: {words('diff.same')}"
        return
    yield f"  {_region(change.after)}"
    yield from (f"    {_programme(one, words)}" for one in change.programmes)
    if change.fields:
        yield f"    {words('diff.parts', fields=_fields(change.fields, words))}"


def _programme(change: ProgrammeChange, words: Catalogue) -> str:
    one = change.one
    kind = "capaian" if isinstance(one, Achievement) else "rencana"
    said = words(
        "diff.programme",
        turn=words(f"changes.turn.{change.turn}"),
        title=shown(one.title.in_(words.lang)[0]),
        kind=words(f"changes.kind.{kind}"),
        id=one.id,
    )
    if change.turn != "changed":
        return said
    return words("diff.fields", programme=said, fields=_fields(change.fields, words))


def _fields(names: tuple[str, ...], words: Catalogue) -> str:
    return ", ".join(words(f"changes.field.{name}") for name in names)
