"""A sealed file: winners kept outside the repository until their day (`build --sealed FILE`).

Anyone can read a public repository, so what is not announced yet must not lie in it. The file names
awards of one edition by id and gives what edition.yml leaves out. Decision 0017.
"""

from typing import Annotated, Literal

from site_builder.model.declare import HandIn, declare
from site_builder.model.edition import Winner
from site_builder.model.scalars import Id, Items, Link, Year
from site_builder.model.text import Text, plain


class SealedAward(HandIn):
    """What edition.yml leaves out of one award."""

    id: Id = declare(
        ("ID penghargaan", "ID yang sama seperti di edition.yml."),
        ("Award id", "The same id as in edition.yml."),
    )
    winners: Items[Winner] = declare(("Penerima", "Daerah penerima."), ("Winners", "Winners."))
    note: Annotated[Text, plain(1, 600)] | None = declare(
        ("Catatan", "Keterangan di bawah penghargaan."), ("Note", "A remark under the award."), None
    )
    source: Link | None = declare(
        ("Sumber", "Halaman yang memuat penghargaan ini."),
        ("Source", "Page that tells of it."),
        None,
    )


class SealedFile(HandIn):
    """All of one sealed file."""

    format: Literal["1"] = declare(("Format berkas", "Selalu 1."), ("File format", "Always 1."))
    year: Year = declare(("Tahun", "Tahun edisi."), ("Year", "Year of the edition."))
    awards: Items[SealedAward] = declare(
        ("Penghargaan", "Penghargaan edisi itu yang penerimanya masih disegel."),
        ("Awards", "Awards of that edition whose winners are still sealed."),
    )
