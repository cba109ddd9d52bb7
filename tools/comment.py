"""Keep one comment on a pull request: what the check found, in Indonesian.

Runs in `.github/workflows/komentar.yml`, which may write. What the check left behind was made by a
stranger's code, so it is data here: sized before it is fetched, read with bounds, every field
judged, every text made inert. The pull request is found by the head of the run, as GitHub says it;
the artifact has no say in it. Standard library and `gh` only: nothing is installed where it writes.
"""

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import quote

ARTIFACT = "temuan"
MEMBER = "problems.jsonl"
MARKER = "<!-- pameran: periksa -->"
BYTES_MOST = 1_000_000
"""Of the artifact, packed and unpacked each."""
LONGEST = 60_000
"""Characters; a comment takes 65,536."""
TEXT_MOST = 2_000
SCORES_MOST, ACTIONS_MOST = 5, 3
"""Booths whose completeness is told, and next steps of each."""

TEXT_SHORT = 300
"""Characters of a booth's name or of a next step."""

PAGES_MOST = 30
"""Pages of a hundred comments that are searched for ours."""

BOT = "github-actions[bot]"
_CODE = re.compile(r"SB\d{3}")
_SEVERITIES = {"error": "Galat", "warning": "Peringatan"}
_ACTIVE = re.compile(r"([\\`*_{}\[\]()+\-.!|~:$])")
_LINKED = re.compile(r"(?i)([@#]|www|://|\bGH-)(?=[\w.])")
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)

Line = Mapping[str, Any]
"""One object of the artifact: a problem, or the score of a booth."""


class HostileError(Exception):
    """The artifact is not what the check makes. Raised by: `lines_in`."""


def lines_in(archive: bytes) -> list[Line]:
    """Read problems and scores out of the artifact.

    Raises: HostileError if anything about it is not as the check leaves it.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            if opened.namelist() != [MEMBER]:
                raise HostileError
            with opened.open(MEMBER) as member:
                text = member.read(BYTES_MOST + 1)
        if len(text) > BYTES_MOST:
            raise HostileError
        return [_judged(json.loads(line)) for line in text.decode("utf-8").splitlines() if line]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError) as fault:
        raise HostileError from fault


def _judged(one: object) -> Line:
    if isinstance(one, dict) and one.get("kind") == "score":
        return _judged_score(one)
    if not isinstance(one, dict) or one.get("severity") not in _SEVERITIES:
        raise HostileError
    if not isinstance(one.get("code"), str) or not _CODE.fullmatch(one["code"]):
        raise HostileError
    if not (isinstance(one.get("file"), str) and isinstance(one.get("message"), str)):
        raise HostileError
    if not isinstance(one.get("fix"), str | None) or type(one.get("line")) not in (int, type(None)):
        raise HostileError
    return one


def _judged_score(one: dict[str, Any]) -> Line:
    points, actions = one.get("points"), one.get("actions")
    if not isinstance(one.get("booth"), str) or type(points) not in (int, type(None)):
        raise HostileError
    if not isinstance(actions, list) or not all(isinstance(action, str) for action in actions):
        raise HostileError
    return one


def escaped(text: str, most: int = TEXT_MOST) -> str:
    """Cut a text, take away what nobody sees and what it would mean as HTML."""
    text = _HIDDEN.sub("", text)
    text = text if len(text) <= most else text[: most - 3] + "..."
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def inert(text: str, most: int = TEXT_MOST) -> str:
    """Take away what the text would mean as Markdown, HTML, mention or address; one line.

    A mention survives backslash and entity; only a character in between stops it (skara#1548).
    """
    broken = _LINKED.sub("\\1\u2060", escaped(" ".join(text.split()), most))
    return _ACTIVE.sub(r"\\\1", broken)


def render(found: Iterable[Line] | None, run: Mapping[str, Any]) -> str:
    """Write the comment.

    Args:
        found: problems and scores; None if the check's result could not be read.
        run: `workflow_run` of the event.
    """
    log = f"[hasil pemeriksaan]({run['html_url']})"
    lines = [MARKER, "### Hasil pemeriksaan Pameran", ""]
    passed = run["conclusion"] == "success"
    scores = [one for one in found or () if one.get("kind") == "score"]
    problems = [one for one in found or () if one.get("kind") != "score"]
    listed = sorted(problems, key=lambda one: (one["file"], one.get("line") or 0))
    if found is None or (not listed and not passed):
        lines.append(f"Pemeriksaan tidak selesai. Sebabnya tertulis di {log}; panitia membantu.")
    elif not listed:
        lines.append(f"Tidak ada temuan. {_PREVIEW.format(log=log)}")
    else:
        lines += _found(listed, log)
        if passed:
            lines.append(_PREVIEW.format(log=log))
    lines += [*_completeness(scores), "", _FOOT.format(log=log)]
    return "\n".join(lines) + "\n"


_PREVIEW = (
    "Pratinjau: unduh **pratinjau** di bagian bawah {log}, buka zip-nya, lalu buka `index.html`. "
    "Selanjutnya peninjau membaca stan ini."
)
_ADVICE = "Galat diperbaiki dahulu sebelum stan dapat diterima; peringatan adalah saran."
_FOOT = (
    "<sub>Dibuat dari {log}, diperbarui setiap kali Anda mengirim perubahan. Arti sebuah kode: "
    "<code>pameran explain SB401</code>. In English: <code>pameran check --locale en</code>.</sub>"
)


def _found(listed: list[Line], log: str) -> list[str]:
    errors = sum(one["severity"] == "error" for one in listed)
    lines = [f"**Galat: {errors}, peringatan: {len(listed) - errors}.** {_ADVICE}"]
    length = done = 0
    for file, group in groupby(listed, key=lambda one: one["file"]):
        lines += ["", f"#### {inert(file)}", ""]
        for one in group:
            entry = _entry(one)
            length += len(entry)
            if length > LONGEST - 8_000:
                left = len(listed) - done
                return [*lines, "", f"Dan {left} temuan lain; semuanya ada di {log}.", ""]
            lines.append(entry)
            done += 1
    return [*lines, ""]


def _completeness(scores: list[Line]) -> list[str]:
    if not scores:
        return []
    lines = ["", "#### Kelengkapan", ""]
    for one in scores[:SCORES_MOST]:
        if one["points"] is None:
            lines.append(
                f"- {inert(one['booth'], TEXT_SHORT)}: dihitung setelah galatnya diperbaiki."
            )
            continue
        lines.append(f"- **{inert(one['booth'], TEXT_SHORT)}: {one['points']} dari 100.**")
        lines += [f"  1. {inert(action, TEXT_SHORT)}" for action in one["actions"][:ACTIONS_MOST]]
    return [*lines, "", "Nilai ini hanya untuk Anda dan peninjau; tidak tampil di pameran."]


def _entry(one: Line) -> str:
    place = f", baris {one['line']}" if one.get("line") else ""
    entry = f"- **{_SEVERITIES[one['severity']]} {one['code']}**{place}<br>{inert(one['message'])}"
    if one.get("fix"):
        # At the start of a line, so that Markdown leaves it alone, and one line itself.
        fix = escaped(one["fix"]).strip("\n").replace("\n", "&#10;")
        entry += f"<br>Perbaikan:\n  <pre>{fix}</pre>"
    return entry


def pull_of(pulls: Iterable[Mapping[str, Any]], run: Mapping[str, Any]) -> int | None:
    """Number of the open pull request whose head is exactly what was checked; None if none is."""
    for pull in pulls:
        head = pull["head"]
        same = head["repo"] and head["repo"]["id"] == run["head_repository"]["id"]
        if same and head["sha"] == run["head_sha"] and pull["state"] == "open":
            return int(pull["number"])
    return None


def ask(path: str, *, method: str = "GET", body: Mapping[str, Any] | None = None) -> bytes:
    """Ask GitHub's API through `gh`."""
    command = ["gh", "api", "--method", method, path]
    sent = json.dumps(body).encode() if body is not None else None
    if sent is not None:
        command += ["--input", "-"]
    answer = subprocess.run(command, input=sent, check=True, stdout=subprocess.PIPE)  # noqa: S603 - no shell, and the path is quoted
    return answer.stdout


def pulls_of(repository: str, run: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Open pull requests from the branch that was checked; none once the fork is gone."""
    if not run["head_repository"]:
        return []
    head = quote(f"{run['head_repository']['owner']['login']}:{run['head_branch']}", safe="")
    found: list[Mapping[str, Any]] = json.loads(
        ask(f"repos/{repository}/pulls?state=open&per_page=100&head={head}")
    )
    return found


def artifact_of(repository: str, run: Mapping[str, Any]) -> list[Line] | None:
    """The problems that the check left; None if there are none that can be trusted to be that."""
    path = f"repos/{repository}/actions/runs/{run['id']}/artifacts?per_page=100"
    named = [one for one in json.loads(ask(path))["artifacts"] if one["name"] == ARTIFACT]
    if len(named) != 1 or named[0]["expired"] or named[0]["size_in_bytes"] > BYTES_MOST:
        return None
    try:
        return lines_in(ask(f"repos/{repository}/actions/artifacts/{named[0]['id']}/zip"))
    except HostileError:
        return None


def comment_of(repository: str, number: int) -> int | None:
    """Our comment on the pull request, if there is one already."""
    for page in range(1, PAGES_MOST + 1):
        path = f"repos/{repository}/issues/{number}/comments?per_page=100&page={page}"
        comments = json.loads(ask(path))
        for one in comments:
            if one["user"]["login"] == BOT and one["body"].startswith(MARKER):
                return int(one["id"])
        if len(comments) < 100:  # noqa: PLR2004 - the page size asked for
            return None
    return None


def main() -> int:
    """Post or renew the comment; nothing to do is fine too."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    run, repository = event["workflow_run"], event["repository"]["full_name"]
    number = pull_of(pulls_of(repository, run), run)
    if number is None:
        print("Tidak ada pull request terbuka dengan commit ini; tidak ada yang ditulis.")
        return 0
    body = {"body": render(artifact_of(repository, run), run)}
    known = comment_of(repository, number)
    if known is None:
        ask(f"repos/{repository}/issues/{number}/comments", method="POST", body=body)
    else:
        ask(f"repos/{repository}/issues/comments/{known}", method="PATCH", body=body)
    return 0


if __name__ == "__main__":
    sys.exit(main())
