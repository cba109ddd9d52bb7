"""exhibition.yml: the exhibition itself - name, languages, pillars, colours, register, limits.

Whatever another organizer would change stands here as data: nothing in the code knows a pillar.
"""

from typing import Annotated, Literal

from pydantic import Field

from site_builder.model.declare import HandIn, declare
from site_builder.model.scalars import Colour, Email, Id, Integer, Items, Language, Link
from site_builder.model.text import Name, Text, plain

ICONS = (
    "branding",
    "economy",
    "environment",
    "governance",
    "living",
    "society",
    "bolt",
    "data",
    "home",
    "map",
    "medal",
    "pin",
    "plan",
    "sun",
)
"""Names of packaged icons that a pillar may wear; they are drawn in `theme/icons.svg`."""

Size = Annotated[Integer, Field(ge=1, le=100_000)]
Quality = Annotated[Integer, Field(ge=1, le=100)]


class Pillar(HandIn):
    """One pillar (dimension) of the programme."""

    id: Id = declare(("ID pilar", "Huruf kecil."), ("Pillar id", "Small letters."))
    name: Name = declare(("Nama pilar", "Nama yang tampil."), ("Name", "Name shown."))
    colour: Colour = declare(
        ("Warna papan", "#rrggbb."), ("Colour", "Colour of its board, #rrggbb.")
    )
    icon: Id = declare(("Ikon", "Nama ikon bawaan."), ("Icon", "Name of a packaged icon."))
    description: Annotated[Text, plain(1, 400)] | None = declare(
        ("Uraian", "Apa yang termasuk pilar ini."), ("Description", "What it covers."), None
    )


class Theme(HandIn):
    """The exhibition's colours."""

    primary: Colour = declare(
        ("Warna utama", "#rrggbb."), ("Primary", "Colour of boards, #rrggbb.")
    )
    accent: Colour = declare(("Warna aksen", "#rrggbb."), ("Accent", "Colour of accents, #rrggbb."))


class Licence(HandIn):
    """Under what terms texts and data may be used."""

    texts: Annotated[Text, plain(1, 100)] | None = declare(
        ("Lisensi teks", "Misalnya CC BY 4.0."), ("Texts", "Such as CC BY 4.0."), None
    )
    data: Annotated[Text, plain(1, 100)] | None = declare(
        ("Lisensi data", "Misalnya CC BY 4.0."), ("Data", "Such as CC BY 4.0."), None
    )


class Intake(HandIn):
    """Where regions send their hand-ins if not by pull request."""

    email: Email | None = declare(
        ("Surel", "Surel penerima bahan."), ("E-mail", "Where hand-ins go."), None
    )


class Limits(HandIn):
    """Limits of hand-ins and of the site."""

    photos: Size = declare(("Foto per stan", "Bawaan 12."), ("Photos a booth", "Default 12."), 12)
    photo_mb: Size = declare(("MB per foto", "Bawaan 15."), ("MB a photo", "Default 15."), 15)
    site_mb: Size = declare(("MB situs", "Bawaan 900."), ("MB of the site", "Default 900."), 900)


class RenditionSettings(HandIn):
    """Which pictures are made from a photo."""

    widths: Annotated[Items[Annotated[Integer, Field(ge=16, le=4096)]], Field(min_length=1)] = (
        declare(
            ("Lebar", "Lebar turunan dalam piksel."), ("Widths", "Widths in px."), (320, 640, 1280)
        )
    )
    formats: Annotated[Items[Literal["webp", "avif", "jpeg"]], Field(min_length=1)] = declare(
        ("Format", "webp, avif, atau jpeg."), ("Formats", "webp, avif or jpeg."), ("webp",)
    )
    quality: Quality = declare(("Mutu", "1 sampai 100, bawaan 76."), ("Quality", "Default 76."), 76)


class ExhibitionFile(HandIn):
    """All of exhibition.yml."""

    format: Literal["1"] = declare(("Format berkas", "Selalu 1."), ("File format", "Always 1."))
    name: Name = declare(("Nama pameran", "Nama lengkap."), ("Name", "Full name."))
    short_name: Annotated[Text, plain(1, 40)] = declare(
        ("Nama pendek", "Untuk kepala halaman."), ("Short name", "For the header.")
    )
    organizer: Annotated[Text, plain(1, 400)] = declare(
        ("Penyelenggara", "Siapa yang menyelenggarakan."), ("Organizer", "Who runs it.")
    )
    address: Link | None = declare(
        ("Alamat situs", "Alamat terbitan, boleh dengan subfolder."),
        ("Address", "Where the site is published; may hold a sub-path."),
        None,
    )
    languages: Annotated[Items[Language], Field(min_length=1)] = declare(
        ("Bahasa", "Bahasa pertama tampil di /."), ("Languages", "The first one lives at /.")
    )
    pillars: Annotated[Items[Pillar], Field(min_length=1, max_length=12)] = declare(
        ("Pilar", "Pilar program, berurutan."), ("Pillars", "Pillars in order.")
    )
    register_: Annotated[str, Field(min_length=1, max_length=200)] | None = declare(
        ("Register wilayah", "Berkas CSV sendiri; bawaan: register Indonesia."),
        ("Register", "An own CSV; default: the packaged Indonesian one."),
        None,
        alias="register",
    )
    theme: Theme = declare(("Warna", "Warna pameran."), ("Theme", "Colours."))
    licence: Licence = declare(("Lisensi", "Lisensi isi."), ("Licence", "Licences."), Licence())
    intake: Intake = declare(("Penerimaan", "Penerimaan bahan."), ("Intake", "Intake."), Intake())
    limits: Limits = declare(("Batas", "Batas ukuran."), ("Limits", "Limits."), Limits())
    renditions: RenditionSettings = declare(
        ("Turunan gambar", "Ukuran gambar."), ("Renditions", "Pictures made."), RenditionSettings()
    )

    def pillar(self, pillar_id: str) -> Pillar | None:
        """Find a pillar by its id."""
        return next((pillar for pillar in self.pillars if pillar.id == pillar_id), None)
