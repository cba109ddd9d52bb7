"""A sealed file from outside the repository: read as every hand-in is, and kept nowhere."""

from pathlib import Path

from site_builder.load.hand_in import load_hand_in
from site_builder.model.loaded import Parsed
from site_builder.model.problem import Problem
from site_builder.model.sealed import SealedFile


def load_sealed(
    file: Path, first_language: str
) -> tuple[Parsed[SealedFile] | None, list[Problem], str]:
    """Read a sealed file; its places are told under its name alone, and no cache remembers it."""
    return load_hand_in(file.parent, file.name, SealedFile, first_language)
