"""A message to a region: how its booth stands, what is still to do, by when. Plain text.

Every value of a hand-in is made safe; nothing is promised that the organizer did not write.
"""

from collections.abc import Iterator

from site_builder.i18n.actions import say_action
from site_builder.i18n.catalogue import Catalogue
from site_builder.i18n.formats import day, number
from site_builder.model.desk import Desk, DeskRow
from site_builder.model.exhibition import ExhibitionFile
from site_builder.model.problem import Problem, field_text
from site_builder.report.values import fix, message, shown

_FAULTS_MOST = 10
_LISTED = {"plan-unanswered"}
"""Faults that the list of waiting plans tells already."""

_TEXT = 600


def render_reminder(desk: Desk, row: DeskRow, exhibition: ExhibitionFile, words: Catalogue) -> str:
    """Word the message: a subject line, a blank line, the text; ends with a line end."""
    title = shown(desk.edition.hand_in.title.in_(words.lang)[0])
    values = {"name": row.region.name, "title": title, "year": desk.edition.year}
    blocks = [
        words("reminder.subject", **values),
        words("reminder.greeting", **values),
        " ".join(_opening(desk, row, words, values)),
        *_lists(row, words),
        words(f"reminder.ask.{row.step}", **values),
        *_where(row, exhibition, words),
        words("reminder.closing", organizer=shown(exhibition.organizer.in_(words.lang)[0], _TEXT)),
    ]
    return "\n\n".join(blocks) + "\n"


def _opening(
    desk: Desk, row: DeskRow, words: Catalogue, values: dict[str, object]
) -> Iterator[str]:
    yield words(f"reminder.state.{row.state}", **values)
    if desk.deadline:
        yield words("reminder.deadline", day=day(desk.deadline, words.lang))
    if row.score is not None:
        yield words("reminder.score", points=number(row.score.points, words.lang))


def _lists(row: DeskRow, words: Catalogue) -> Iterator[str]:
    """What is wrong, what is due, what the organizer noted, what would help most."""
    faults = [one for one in row.errors if one.name not in _LISTED]
    if faults:
        lines = [_fault(one, words) for one in faults[:_FAULTS_MOST]]
        left = len(faults) - len(lines)
        lines += [words("reminder.more", count=number(left, words.lang))] if left else []
        yield "\n".join([words("reminder.faults"), *lines])
    if row.waiting:
        lines = [
            f"- {shown(plan.title.in_(words.lang)[0])} ({plan.target_year})" for plan in row.waiting
        ]
        yield "\n".join([words("reminder.waiting"), *lines])
    if row.review is not None and row.review.note is not None:
        note = shown(row.review.note.in_(words.lang)[0], _TEXT)
        yield words("reminder.note", day=day(row.review.date, words.lang), note=note)
    if row.score is not None and row.score.actions:
        lines = [f"- {say_action(one, words, shown)}" for one in row.score.actions]
        yield "\n".join([words("reminder.actions"), *lines])


def _fault(one: Problem, words: Catalogue) -> str:
    place = f"{field_text(one.at)}, {words('reminder.line', line=one.span.line or 1)}"
    remedy = fix(one, words)
    return f"- {message(one, words)} ({place})" + (f"\n  {remedy}" if remedy else "")


def _where(row: DeskRow, exhibition: ExhibitionFile, words: Catalogue) -> Iterator[str]:
    lines = []
    if row.file:
        lines.append(words("reminder.file", file=row.file))
    if exhibition.address:
        lines.append(words("reminder.guide", address=exhibition.address.rstrip("/")))
    if exhibition.intake and exhibition.intake.email:
        lines.append(words("reminder.email", email=exhibition.intake.email))
    if lines:
        yield "\n".join(lines)
