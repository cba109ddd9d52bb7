"""A photo that was handed in, what its file's header says, and the pictures made from it.

`Rendition` stands here, not in `media`, so that pages can print a srcset without knowing how
pictures are made.
"""

from dataclasses import dataclass

from site_builder.model.booth import Photo


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """A source photo on disk, judged by its header and one small decode."""

    path: str
    """POSIX path from the project root."""
    digest: str
    """SHA-256 of the bytes, 64 hex digits."""
    bytes: int
    format: str
    """JPEG, PNG or WEBP, as decoded."""
    width: int
    """px, after EXIF orientation."""
    height: int
    """px, after EXIF orientation."""
    orientation: int
    """EXIF orientation, 1 to 8."""
    has_position: bool
    """Whether the file carries GPS data."""
    sharpness: float | None = None
    """Variance of the Laplacian at 640 px; nothing where there is nothing to be sharp."""
    brightness: float | None = None
    """Mean of luminance, 0 to 255; nothing where it was not measured."""


@dataclass(frozen=True, slots=True)
class BoothPhoto:
    """A declared photo together with its file."""

    declared: Photo
    file: PhotoFile


@dataclass(frozen=True, slots=True, order=True)
class Rendition:
    """One picture made from a photo: one width in one format."""

    format: str
    """webp, avif or jpeg."""
    width: int
    height: int
    path: str
    """Path from the site's root; its name holds the digest of source, recipe and encoder."""
