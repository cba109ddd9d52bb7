"""The set-up, tested: locks complete and without addresses, one gate, hooks that fetch nothing."""

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PEERS_LOCK = (ROOT / "tests/bench/peers/requirements.lock").read_text(encoding="utf-8")
NPM_FOLDERS = ["tests/browser", "tests/lighthouse", "tests/bench/peers/eleventy"]
LOCKED = {
    canonicalize_name(name): Version(version)
    for name, version in re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", LOCK, re.MULTILINE)
}


def requirements() -> list[str]:
    """Everything the project asks for: run time, extras, build backend."""
    extras = PROJECT["project"]["optional-dependencies"].values()
    return [
        *PROJECT["project"]["dependencies"],
        *(one for extra in extras for one in extra),
        *PROJECT["build-system"]["requires"],
        *(ROOT / "tools" / "build.in").read_text(encoding="utf-8").split(),
    ]


def tracked() -> list[Path]:
    """Every file that git keeps, links left out."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    paths = [ROOT / name for name in listed.split("\0") if name]
    return [path for path in paths if path.is_file() and not path.is_symlink()]


def run_dry(target: str) -> subprocess.CompletedProcess[str]:
    """Let make say what it would do."""
    return subprocess.run(
        ["make", "-n", target], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("wanted", requirements())
def test_every_requirement_is_in_the_lock(wanted):
    """A dependency added to pyproject.toml is locked too, in a version it allows."""
    requirement = Requirement(wanted)

    assert requirement.name
    assert requirement.specifier.contains(LOCKED[canonicalize_name(requirement.name)])


@pytest.mark.parametrize("lock", [LOCK, PEERS_LOCK], ids=["ours", "peers"])
def test_the_lock_names_no_address(lock):
    """No index, no file, no repository: whatever index is set up serves."""
    assert "://" not in lock
    assert not re.search(r"^\s*(-i|-f|--index|--extra-index|--find-links)", lock, re.MULTILINE)


@pytest.mark.parametrize("lock", [LOCK, PEERS_LOCK], ids=["ours", "peers"])
def test_every_locked_package_has_a_hash(lock):
    """What is installed is what was locked."""
    entries = re.split(r"\n(?=[A-Za-z0-9])", lock.strip())

    assert [] == [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry]


@pytest.mark.parametrize("folder", NPM_FOLDERS)
def test_the_npm_lock_names_no_address(folder):
    """Neither where a package was found nor who asks for money."""
    lock = (ROOT / folder / "package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(lock)["packages"]

    assert [] == [name for name, held in packages.items() if "resolved" in held]
    assert "://" not in lock


@pytest.mark.parametrize("folder", NPM_FOLDERS)
def test_npm_packages_are_pinned_and_hashed(folder):
    """Exact versions in package.json, an integrity for each in the lock."""
    text = (ROOT / folder / "package.json").read_text(encoding="utf-8")
    wanted = json.loads(text)["dependencies"]
    lock = (ROOT / folder / "package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(lock)["packages"]

    assert wanted == packages[""]["dependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    assert all(held["integrity"] for name, held in packages.items() if name)


def test_ci_runs_the_gate():
    """CI does what a maintainer does, and nothing else."""
    script = ROOT / ".ci" / "run"

    assert "make test" in script.read_text(encoding="utf-8")
    assert script.stat().st_mode & 0o100


@pytest.mark.parametrize(
    "target",
    [
        "site",
        "test",
        "lint",
        "golden",
        "bench",
        "docs",
        "screenshots",
        "lighthouse",
        "lock",
    ],
)
def test_make_understands_the_target(target):
    """A slip in the Makefile is found without running it."""
    done = run_dry(target)

    assert "" == done.stderr
    assert 0 == done.returncode


def test_the_gate_runs_every_check():
    """Style, types, layers, spelling and tests all stand in `make test`."""
    said = run_dry("test").stdout
    checks = ("ruff format --check", "ruff check", "mypy", "lint-imports", "codespell", "zizmor")

    assert [] == [check for check in (*checks, "pytest") if check not in said]


def test_make_help_names_every_target():
    """`make` alone says what there is."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)

    assert phony
    assert set(phony[1].split()) == set(re.findall(r"^([a-z]+):.*  ## \S", makefile, re.MULTILINE))


def test_hooks_fetch_nothing():
    """pre-commit runs what the set-up installed."""
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")

    assert {"local"} == set(re.findall(r"repo: (\S+)", hooks))
    assert "://" not in hooks


def test_no_tracked_file_holds_a_path_of_a_machine():
    """Neither this checkout's folder nor anyone's home, on any system."""
    homes = rb"(?<![\w.~/-])/(?:home|Users)/[a-z]\w*/|\b[A-Z]:\\Users\\|(?<![\w.~/-])/root/[.a-z]"
    here = re.escape(str(ROOT).encode()) if len(ROOT.parts) > 2 else rb"(?!)"
    pattern = re.compile(rb"%s|%s(?![\w-])" % (homes, here))

    assert [] == [path.name for path in tracked() if pattern.search(path.read_bytes())]


def test_versions_agree():
    """The package says the version that pyproject.toml gives it."""
    text = (ROOT / "site_builder" / "__init__.py").read_text(encoding="utf-8")

    assert f'__version__ = "{PROJECT["project"]["version"]}"' in text


def test_linked_folders_lie_in_the_package():
    """The wheel holds assets and guide because these links are followed."""
    for name, target in (("assets", "assets"), ("guide", "docs/guide")):
        link = ROOT / "site_builder" / name

        assert link.is_symlink()
        assert (ROOT / target).resolve() == link.resolve()
        assert any(link.iterdir())
