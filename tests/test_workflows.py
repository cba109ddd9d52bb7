"""The workflows, judged as text: pinned, poor in rights, deaf to what a stranger writes (R19)."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / ".github" / "workflows"
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.iterdir())}
WORKFLOWS = {name: yaml.safe_load(text) for name, text in TEXTS.items()}
STEPS = [
    pytest.param(step, id=f"{name}:{step['name']}")
    for name, workflow in WORKFLOWS.items()
    for job in workflow["jobs"].values()
    for step in job["steps"]
]
RIGHTS = {
    ("periksa.yml", "check"): {"contents": "read"},
    ("komentar.yml", "comment"): {
        "actions": "read",
        "contents": "read",
        "pull-requests": "write",
    },
    ("terbitkan.yml", "build"): {"contents": "read"},
    ("terbitkan.yml", "deploy"): {"pages": "write", "id-token": "write"},
}
TRIGGERS = {
    "periksa.yml": {"pull_request"},
    "komentar.yml": {"workflow_run"},
    "terbitkan.yml": {"push", "schedule", "workflow_dispatch"},
}


def test_rights_are_exactly_those_on_the_list():
    """None at the top, the fewest for each job."""
    given = {
        (name, job): held["permissions"]
        for name, workflow in WORKFLOWS.items()
        for job, held in workflow["jobs"].items()
    }

    assert RIGHTS == given
    assert all(workflow["permissions"] == {} for workflow in WORKFLOWS.values())


def test_triggers_are_exactly_those_on_the_list():
    """Above all: no pull_request_target."""
    assert TRIGGERS == {name: set(workflow[True]) for name, workflow in WORKFLOWS.items()}


def test_no_secret_is_named():
    """The run's own token serves, and only where a comment is written."""
    with_token = [name for name, text in TEXTS.items() if "github.token" in text]

    assert not [name for name, text in TEXTS.items() if re.search(r"secrets\s*[.\[]", text)]
    assert ["komentar.yml"] == with_token


def test_every_action_is_pinned_by_commit_with_its_version_beside_it():
    """A tag can be moved, a commit cannot."""
    used = [line for text in TEXTS.values() for line in text.splitlines() if "uses:" in line]

    assert used
    for line in used:
        assert re.search(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


def test_one_action_has_one_version():
    """So that one update serves all."""
    used = set(re.findall(r"uses: ([^@\s]+)@(\S+)", "".join(TEXTS.values())))

    assert len(used) == len(dict(used))


@pytest.mark.parametrize("step", STEPS)
def test_no_expression_stands_in_a_script(step):
    """What GitHub fills in before the shell reads it could be a command."""
    assert "${{" not in step.get("run", "")


@pytest.mark.parametrize("step", STEPS)
def test_a_checkout_keeps_no_credentials(step):
    """And no step uses a cache that others could fill."""
    if step.get("uses", "").startswith("actions/checkout@"):
        assert step["with"]["persist-credentials"] is False
        assert not {"ref", "repository", "token"} & set(step["with"])
    assert "cache" not in step.get("uses", "")
    assert "cache" not in step.get("with", {})


def test_every_job_has_an_end_and_every_workflow_its_turn():
    """Time-outs and concurrency."""
    for name, workflow in WORKFLOWS.items():
        assert workflow["concurrency"]["group"], name
        for job in workflow["jobs"].values():
            assert 0 < job["timeout-minutes"] <= 30


def test_what_may_write_runs_one_script_of_the_main_branch():
    """Its only command; its checkout holds nothing else."""
    [job] = WORKFLOWS["komentar.yml"]["jobs"].values()
    checkout, script = job["steps"]

    assert "tools/comment.py" == checkout["with"]["sparse-checkout"]
    assert "python3 tools/comment.py" == script["run"]
    assert {"GH_TOKEN"} == set(script["env"])


def test_names_that_hold_the_workflows_together_agree():
    """The comment waits for the check by name and asks for its artifact by name."""
    comment = (ROOT / "tools" / "comment.py").read_text(encoding="utf-8")
    [check] = WORKFLOWS["periksa.yml"]["jobs"].values()
    artifacts = [
        step["with"]["name"] for step in check["steps"] if "upload" in step.get("uses", "")
    ]

    assert [WORKFLOWS["periksa.yml"]["name"]] == WORKFLOWS["komentar.yml"][True]["workflow_run"][
        "workflows"
    ]
    assert ["temuan", "pratinjau"] == artifacts
    assert 'ARTIFACT = "temuan"' in comment


def test_the_guide_names_the_check_that_must_pass():
    """The branch rule asks for the job by its name."""
    [check] = WORKFLOWS["periksa.yml"]["jobs"].values()
    for lang in ("id", "en"):
        guide = (ROOT / "docs" / "guide" / lang / "join-organizer.md").read_text(encoding="utf-8")
        assert f"**{check['name']}**" in guide


def test_engine_and_workflows_have_owners():
    """Booths have none: an owner needs write access."""
    owned = (ROOT / ".github" / "CODEOWNERS").read_text(encoding="utf-8")
    paths = [line.split()[0] for line in owned.splitlines() if line and not line.startswith("#")]

    for path in ("/.github/", "/site_builder/", "/exhibits/exhibition.yml", "/requirements.lock"):
        assert path in paths
    assert not [path for path in paths if re.search(r"exhibits/\d|^\*$", path)]
    for path in paths:
        assert (ROOT / path.strip("/")).exists(), path


@pytest.mark.parametrize("name", ["koreksi.yml", "zip.yml"])
def test_issue_forms_ask_in_both_languages(name):
    """Every field has a label, and what is required says so."""
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / name).read_text(encoding="utf-8"))
    fields = [one for one in form["body"] if one["type"] != "markdown"]

    assert len({one["id"] for one in fields}) == len(fields)
    assert all(" / " in one["attributes"]["label"] for one in fields)
    assert any(one.get("validations", {}).get("required") for one in fields)


def test_the_pull_request_template_holds_the_declaration():
    """Who speaks, rights, people: in both languages."""
    text = (ROOT / ".github" / "PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")

    for words in ("atas nama", "on behalf", "foto", "photos", "setuju", "agreed"):
        assert words in text
