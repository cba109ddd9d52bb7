"""A zip written file by file, with a list of checksums: the same bytes for the same content.

Nothing is compressed, as compressors differ from machine to machine; names are sorted, no clock and
no owner goes in. Files are copied in steps, so that memory does not grow with them. The zip is
written beside its place and renamed into it when it is whole.
"""

import io
import os
import secrets
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from site_builder.store.errors import MachineFault
from site_builder.store.files import refused

SUMS = "SHA256SUMS"
"""The list of checksums, as `sha256sum -c` reads it; last in the zip."""

_DAY = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip can tell."""

_STEP = 1_048_576


@dataclass(frozen=True, slots=True)
class Packed:
    """What was written."""

    files: int
    """Files in the zip, its list of checksums among them."""
    bytes: int
    """Of the zip."""
    digests: Mapping[str, str]
    """SHA-256 of each file, by its name below the folder."""


def write_pack(
    path: Path, folder: str, files: Mapping[str, Path | bytes], known: Mapping[str, str]
) -> Packed:
    """Write a zip of one folder.

    Args:
        path: of the zip; a file that stands there is replaced when the new one is whole.
        folder: name of the folder in the zip.
        files: content, or where it lies, by name below the folder.
        known: SHA-256 of files that must be as they were, by name.

    Raises: MachineFault if the machine refuses, or `pack-changed` if a known file is another one;
        what stood at the path then still does.
    """
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    digests: dict[str, str] = {}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(beside, "x", zipfile.ZIP_STORED) as pack:
            for name in sorted(files):
                with _opened(files[name]) as source:
                    digests[name] = _add(pack, f"{folder}/{name}", source)
                if known.get(name, digests[name]) != digests[name]:
                    raise MachineFault("pack-changed", path=name)
            sums = "".join(f"{digest}  {name}\n" for name, digest in digests.items())
            _add(pack, f"{folder}/{SUMS}", io.BytesIO(sums.encode()))
        size = beside.stat().st_size
        beside.replace(path)
    except OSError as fault:
        raise refused(path, fault) from fault
    finally:
        with suppress(OSError):
            beside.unlink()
    return Packed(len(digests) + 1, size, digests)


def _opened(content: Path | bytes) -> BinaryIO:
    return io.BytesIO(content) if isinstance(content, bytes) else content.open("rb")


def _add(pack: zipfile.ZipFile, name: str, source: BinaryIO) -> str:
    """Copy a file into the zip; gives its SHA-256."""
    entry = zipfile.ZipInfo(name, _DAY)
    entry.external_attr = 0o100644 << 16
    entry.create_system = 3
    entry.file_size = source.seek(0, os.SEEK_END)
    source.seek(0)
    digest = sha256()
    with pack.open(entry, "w") as target:
        while part := source.read(_STEP):
            digest.update(part)
            target.write(part)
    return digest.hexdigest()
