"""The comment on a pull request: what a stranger's run left behind stays data."""

import io
import json
import re
import zipfile

import pytest
from markdown_it import MarkdownIt

SHA = "a" * 40
RUN = {
    "id": 7,
    "conclusion": "failure",
    "head_sha": SHA,
    "head_branch": "stan/../x?y=1&z",
    "head_repository": {"id": 22, "owner": {"login": "dinas"}},
    "html_url": "https://github.com/pameran/pameran/actions/runs/7",
}
PROBLEM = {
    "code": "SB401",
    "name": "photo-missing",
    "severity": "error",
    "file": "exhibits/2022/kota-madiun/booth.yml",
    "line": 41,
    "column": 11,
    "field": "$.photos[0].file",
    "message": "Foto tidak ada.",
    "fix": "file: photos/taman.jpg",
}
SCORE = {
    "kind": "score",
    "file": "exhibits/2022/kota-madiun/booth.yml",
    "booth": "Kota Madiun 2022",
    "points": 39,
    "criteria": [],
    "actions": ["Tambahkan foto; kini ada 0"],
}
HOSTILE = (
    "@org/team #12 GH-3 https://evil.example www.evil.example <img src=//evil.example onerror=x> "
    "[click](https://evil.example) ![x](http://evil.example/p.png) <!-- --> `code` **b** :smile: "
    "| a | $x$ \u202etxt"
)


@pytest.fixture
def comment(tool):
    """The script."""
    return tool("comment")


def packed(*lines, name="problems.jsonl"):
    """An artifact as the check makes it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, "".join(f"{line}\n" for line in lines))
    return buffer.getvalue()


def test_problems_are_read(comment):
    """One object a line."""
    assert [PROBLEM] == comment.lines_in(packed(json.dumps(PROBLEM)))
    assert [] == comment.lines_in(packed())


@pytest.mark.parametrize(
    "archive",
    [
        b"no zip",
        packed(name="../problems.jsonl"),
        packed("0" * 3_000_000),
        packed("{"),
        packed("[" * 100_000),
        packed("[]"),
        packed(json.dumps({**PROBLEM, "code": "SB401 <b>"})),
        packed(json.dumps({**PROBLEM, "severity": "fatal"})),
        packed(json.dumps({**PROBLEM, "line": "41 <b>"})),
        packed(json.dumps({**PROBLEM, "line": True})),
        packed(json.dumps({**PROBLEM, "message": None})),
        packed(json.dumps({**PROBLEM, "fix": ["x"]})),
        packed(json.dumps({**PROBLEM, "file": 4})),
        packed(json.dumps({**SCORE, "points": "39"})),
        packed(json.dumps({**SCORE, "points": True})),
        packed(json.dumps({**SCORE, "actions": [4]})),
        packed(json.dumps({**SCORE, "booth": None})),
    ],
    ids=range(17),
)
def test_what_is_not_as_the_check_leaves_it_is_refused(comment, archive):
    """No zip, another file, a bomb, depth, wrong shapes: all of it or nothing."""
    with pytest.raises(comment.HostileError):
        comment.lines_in(archive)


def test_the_comment_names_each_fault_at_its_line(comment):
    """In Indonesian, with the remedy to paste."""
    text = comment.render([PROBLEM, {**PROBLEM, "severity": "warning", "line": None}], RUN)

    assert text.startswith(comment.MARKER)
    assert "Galat: 1, peringatan: 1." in text
    assert "**Galat SB401**, baris 41<br>Foto tidak ada" in text
    assert "<pre>file: photos/taman.jpg</pre>" in text
    assert RUN["html_url"] in text


def test_hostile_words_are_only_words(comment):
    """No link, picture, mention, markup or hidden character survives Markdown."""
    hostile = {**PROBLEM, "file": HOSTILE, "message": HOSTILE, "fix": f"{HOSTILE}\n\n</pre>*x*"}
    score = {**SCORE, "booth": HOSTILE, "actions": [HOSTILE]}
    text = comment.render([hostile, score], RUN)
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)

    assert 1 == html.count("<a ") == html.count(RUN["html_url"])
    assert "<img" not in html
    assert "<code>code" not in html
    assert "<em>x" not in html
    assert "\u202e" not in text
    before_remedy = re.sub(r"<pre>.*</pre>", "", text)
    for live in ("@org", "#12", "GH-3", "https://evil", "www.evil", ":smile:"):
        assert live not in before_remedy, live
    assert 1 == text.count("</pre>")


def test_completeness_is_told_with_what_to_do_next(comment):
    """For booths that can be scored; the others are told when."""
    text = comment.render([SCORE, {**SCORE, "booth": "Kota Tegal 2022", "points": None}], RUN)

    assert "**Kota Madiun 2022: 39 dari 100.**" in text
    assert "  1. Tambahkan foto; kini ada 0" in text
    assert "Kota Tegal 2022: dihitung setelah" in text


def test_a_remedy_can_be_copied_as_it_is(comment):
    """Nothing is put between its letters; its lines stay lines."""
    text = comment.render([{**PROBLEM, "fix": "a: https://x.go.id\n  b: [c]"}], RUN)

    assert "<pre>a: https://x.go.id&#10;  b: [c]</pre>" in text


def test_a_long_list_is_cut_where_a_comment_would_overflow(comment):
    """It says how many are left and where."""
    text = comment.render(
        [{**PROBLEM, "message": "x" * 1_500}] * 200 + [{**SCORE, "booth": "y" * 5_000}] * 90, RUN
    )

    assert len(text) < 65_536
    assert "temuan lain" in text


def test_a_clean_run_points_at_the_preview(comment):
    """And a run that failed without a fault says so instead."""
    clean = comment.render([], {**RUN, "conclusion": "success"})

    assert "Tidak ada temuan." in clean
    assert "Pratinjau" in clean
    assert "tidak selesai" in comment.render([], RUN)
    assert "tidak selesai" in comment.render(None, {**RUN, "conclusion": "success"})


def pull(number=5, sha=SHA, repo=22, state="open"):
    """A pull request as the API gives it."""
    return {"number": number, "state": state, "head": {"sha": sha, "repo": {"id": repo}}}


def test_the_pull_request_is_the_one_whose_head_was_checked(comment):
    """Another commit, another fork, a closed one, a fork that is gone: none of them."""
    others = [pull(1, "b" * 40), pull(2, repo=23), pull(3, state="closed")]
    gone = {"number": 4, "state": "open", "head": {"sha": SHA, "repo": None}}

    assert 5 == comment.pull_of([*others, gone, pull()], RUN)
    assert comment.pull_of([*others, gone], RUN) is None


@pytest.fixture
def github(comment, monkeypatch, tmp_path):
    """A GitHub that answers from a table and remembers what was written."""

    class GitHub:
        """What it holds."""

        def __init__(self):
            self.artifact = packed(json.dumps(PROBLEM))
            self.size = 500
            self.comments = []
            self.pulls = [pull()]
            self.asked, self.written = [], []

        def answer(self, path, *, method="GET", body=None):
            self.asked.append(path)
            if method != "GET":
                self.written.append((method, path, body["body"]))
                return b"{}"
            if path.endswith("/zip"):
                return self.artifact
            if "/artifacts?" in path:
                entry = {"id": 9, "name": "temuan", "expired": False, "size_in_bytes": self.size}
                return json.dumps({"artifacts": [entry]}).encode()
            return json.dumps(self.pulls if "/pulls?" in path else self.comments).encode()

    event = tmp_path / "event.json"
    event.write_text(json.dumps({"workflow_run": RUN, "repository": {"full_name": "o/r"}}))
    monkeypatch.setenv("GITHUB_EVENT_PATH", str(event))
    hub = GitHub()
    monkeypatch.setattr(comment, "ask", hub.answer)
    return hub


def test_the_first_run_writes_a_comment(comment, github):
    """To the pull request found by the branch, its name quoted."""
    assert 0 == comment.main()

    [(method, path, body)] = github.written
    assert ("POST", "repos/o/r/issues/5/comments") == (method, path)
    assert "SB401" in body
    assert any("head=dinas%3Astan%2F..%2Fx%3Fy%3D1%26z" in path for path in github.asked)


def test_the_next_run_renews_it(comment, github):
    """Only a comment of the bot that begins with the mark is ours."""
    mark = comment.MARKER
    github.comments = [
        {"id": 1, "user": {"login": "orang"}, "body": f"{mark} palsu"},
        {"id": 2, "user": {"login": comment.BOT}, "body": f"lain {mark}"},
        {"id": 3, "user": {"login": comment.BOT}, "body": f"{mark}\nlama"},
    ]
    comment.main()

    [(method, path, _)] = github.written
    assert ("PATCH", "repos/o/r/issues/comments/3") == (method, path)


def test_a_run_that_is_no_longer_the_head_writes_nothing(comment, github):
    """A newer commit has its own run."""
    github.pulls = [pull(sha="c" * 40)]

    assert 0 == comment.main()
    assert [] == github.written


def test_a_heavy_artifact_is_not_even_fetched(comment, github):
    """Its size is known before."""
    github.size = 50_000_000
    comment.main()

    assert not any(path.endswith("/zip") for path in github.asked)
    assert "tidak selesai" in github.written[0][2]
