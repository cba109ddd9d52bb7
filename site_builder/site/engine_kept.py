"""What the engine answered before, by content: MkDocs is asked only if its answer would differ.

The key holds all that the answer rests on: settings, words, guide, our frame templates and the
versions of the engine. The store verifies what it reads: a broken entry is asked for anew (R15).
"""

import json
from base64 import b64decode, b64encode
from dataclasses import asdict
from hashlib import sha256
from importlib.metadata import version

from site_builder.model.page import OutputFile
from site_builder.site.engine import FRAME_FOLDER, Engine, EngineInput, GuidePage
from site_builder.site.engine_config import EngineConfig
from site_builder.store.cache import Cache

_MADE_BY = ("mkdocs", "mkdocs-material", "Markdown", "pymdown-extensions", "Pygments", "Jinja2")
_FORMAT = 2


def engine_key(config: EngineConfig, wanted: EngineInput) -> str:
    """Digest of everything the engine's answer rests on, 64 hex."""
    frame = {
        place.relative_to(FRAME_FOLDER).as_posix(): sha256(place.read_bytes()).hexdigest()
        for place in sorted(FRAME_FOLDER.rglob("*.html"))
    }
    versions = {name: version(name) for name in _MADE_BY}
    question = [_FORMAT, asdict(config), asdict(wanted), frame, versions]
    return sha256(json.dumps(question, sort_keys=True).encode()).hexdigest()


def kept_engine(cache: Cache, key: str) -> Engine | None:
    """Give the answer of an earlier run, if there is a sound one."""
    payload = cache.get(key)
    if payload is None:
        return None
    held = json.loads(payload)
    return Engine(
        frames=held["frames"],
        guide={path: GuidePage(**page) for path, page in held["guide"].items()},
        files=tuple(OutputFile(path, b64decode(content)) for path, content in held["files"]),
    )


def keep_engine(cache: Cache, key: str, engine: Engine) -> None:
    """Keep an answer. Raises: MachineFault if the machine refuses."""
    held = {
        "frames": dict(engine.frames),
        "guide": {path: asdict(page) for path, page in engine.guide.items()},
        "files": [(one.path, b64encode(one.content).decode()) for one in engine.files],
    }
    cache.put(key, json.dumps(held, sort_keys=True).encode())
