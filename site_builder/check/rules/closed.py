"""Closed editions: hand-ins stay as they were, or say what was corrected; no address dies."""

from collections.abc import Iterator

from site_builder.check.scope import Scope
from site_builder.model.booth import BoothFile
from site_builder.model.closing import FILE, ClosedBooth, Closing, hand_in_digest
from site_builder.model.codes import problem
from site_builder.model.declare import HandIn
from site_builder.model.loaded import Parsed
from site_builder.model.problem import Problem, Span


def check_closed(scope: Scope) -> Iterator[Problem]:
    """Hold an edition to the record of its closing."""
    closing = scope.loaded.closings.get(scope.year)
    if closing is None:
        if scope.raw("status") == "closed" and not _unusable(scope):
            yield scope.at_value("closing-missing", ("status",), year=scope.year)
        return
    present = _booths(scope)
    for code, recorded in closing.booths.items():
        if code not in present:
            place = Span(f"exhibits/{scope.year}/{recorded.folder}/booth.yml")
            folder = f"exhibits/{scope.year}/{recorded.folder}"
            yield problem("closed-removed", place, folder=folder, year=scope.year)
    for code, (file, parsed) in present.items():
        yield from _changed(scope, closing, (file, parsed), closing.booths.get(code))


def _unusable(scope: Scope) -> bool:
    path = f"exhibits/{scope.year}/{FILE}"
    return any(one.span.file == path for one in scope.loaded.problems)


def _booths(scope: Scope) -> dict[str, tuple[str, Parsed[HandIn]]]:
    """Hand-ins of the edition that are not drafts, by region code as typed."""
    folder = f"exhibits/{scope.year}/"
    found = {}
    for file, parsed in scope.loaded.parsed.items():
        tree = parsed.tree if isinstance(parsed.tree, dict) else {}
        code = tree.get("region")
        is_booth = file.startswith(folder) and file.endswith("/booth.yml")
        if is_booth and isinstance(code, str) and tree.get("status") != "draft":
            found[str(code)] = (file, parsed)
    return found


def _changed(
    scope: Scope,
    closing: Closing,
    booth: tuple[str, Parsed[HandIn]],
    recorded: ClosedBooth | None,
) -> Iterator[Problem]:
    file, parsed = booth
    whole = parsed.whole
    if not isinstance(whole, BoothFile):
        return
    if recorded and recorded.digest == digest_of(scope, file, parsed):
        return
    told = len(whole.corrections) > (recorded.corrections if recorded else 0)
    name = "closing-outdated" if told else "closed-changed"
    place = parsed.places.of_key(("corrections",))
    yield problem(name, place, ("corrections",), year=closing.year)


def digest_of(scope: Scope, file: str, parsed: Parsed[HandIn]) -> str:
    """Digest of a booth as it is now."""
    photos = {one.path: one.digest for one in scope.loaded.photo_files.get(file, {}).values()}
    return hand_in_digest(parsed.tree, photos)
