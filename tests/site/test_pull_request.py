"""The commands of the check, run as GitHub would run them, on a pull request of a newcomer."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

pytestmark = pytest.mark.site

ROOT = Path(__file__).parent.parent.parent
WORKFLOW = yaml.safe_load((ROOT / ".github" / "workflows" / "periksa.yml").read_text("utf-8"))
COMMANDS = {
    step["name"]: step["run"] for step in WORKFLOW["jobs"]["check"]["steps"] if "run" in step
}
BOOTH = "exhibits/2022/kota-madiun/booth.yml"


def git(folder, *arguments):
    """Run git as somebody."""
    who = ["-c", "user.name=Peserta", "-c", "user.email=peserta@example.go.id"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def pull_request(exhibition_root, tmp_path):
    """A clone with the base exhibition; give a booth's new text, get what each command said."""
    git(exhibition_root, "init", "-q", "-b", "main")
    shutil.copytree(ROOT / "tools", exhibition_root / "tools")
    (exhibition_root / ".venv").symlink_to(ROOT / ".venv")
    (exhibition_root / ".gitignore").write_text(".venv\n.cache\n")
    git(exhibition_root, "add", "-A")
    git(exhibition_root, "commit", "-qm", "Awal")

    def send(text):
        (exhibition_root / BOOTH).write_text(text, encoding="utf-8")
        git(exhibition_root, "commit", "-qam", "Stan")
        environment = {**os.environ, "RUNNER_TEMP": str(tmp_path), "LC_ALL": "C.UTF-8"}
        environment.pop("GITHUB_STEP_SUMMARY", None)
        said = {}
        for name, command in COMMANDS.items():
            if name == "Pasang Pameran":
                continue
            shell = ["bash", "-e", "-o", "pipefail", "-c", command]
            said[name] = subprocess.run(
                shell,
                cwd=exhibition_root,
                env=environment,
                capture_output=True,
                text=True,
                check=False,
            )
        return said

    return send, exhibition_root, tmp_path


def test_a_sound_booth_passes_and_has_a_preview(pull_request):
    """No problem but its completeness; the preview opens from a folder and holds this booth."""
    send, root, temp = pull_request
    said = send((root / BOOTH).read_text(encoding="utf-8") + "# diperbarui\n")

    assert {0} == {one.returncode for one in said.values()}, said
    [score] = (temp / "pull" / "problems.jsonl").read_text().splitlines()
    assert "score" == json.loads(score)["kind"]
    assert (temp / "pratinjau" / "2022" / "kota-madiun" / "index.html").is_file()


def test_a_faulty_booth_fails_and_leaves_its_faults_for_the_comment(pull_request):
    """Annotated in the log, listed in the artifact, at its line."""
    send, root, temp = pull_request
    text = (root / BOOTH).read_text(encoding="utf-8")
    said = send(text.replace("pillar:", "pilar:"))
    lines = (temp / "pull" / "problems.jsonl").read_text().splitlines()
    problems = [one for one in map(json.loads, lines) if one.get("kind") != "score"]

    assert 0 == said["Tulis temuan dan kelengkapan untuk komentar"].returncode
    assert 0 != said["Periksa"].returncode
    assert "::error file=" in said["Periksa"].stdout
    assert problems
    assert {BOOTH} == {one["file"] for one in problems}
