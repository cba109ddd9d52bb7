"""edition.yml: one year of the exhibition - participants, awards, tours, reviews.

Awards are data: any organizer, year, kind and category, each with its source.
"""

from typing import Annotated, Literal

from site_builder.model.declare import HandIn, declare
from site_builder.model.scalars import BoothRef, Colour, Day, Id, Items, Link, RegionCode, Year
from site_builder.model.text import Name, Text, plain, rich


class ThemeOverride(HandIn):
    """Colours of one edition, in place of the exhibition's."""

    primary: Colour | None = declare(
        ("Warna utama", "Warna papan, #rrggbb."), ("Primary", "Colour of boards, #rrggbb."), None
    )
    accent: Colour | None = declare(
        ("Warna aksen", "Warna nomor stan, #rrggbb."),
        ("Accent", "Colour of stand numbers, #rrggbb."),
        None,
    )


class Winner(HandIn):
    """A region that received an award."""

    region: RegionCode = declare(
        ("Kode wilayah", "Kode daerah penerima."), ("Region code", "Code of the winner.")
    )
    programme: Id | None = declare(
        ("Program", "ID program yang dihargai, bila ada."),
        ("Programme", "Id of the awarded programme, if any."),
        None,
    )
    reason: Annotated[Text, plain(1, 600)] | None = declare(
        ("Alasan", "Alasan penghargaan."), ("Reason", "Why it was awarded."), None
    )
    source: Link | None = declare(
        ("Sumber", "Halaman yang menyebut penerima ini."),
        ("Source", "Page that names this winner."),
        None,
    )


class Award(HandIn):
    """An award and its winners."""

    id: Id = declare(
        ("ID penghargaan", "Huruf kecil, angka, tanda hubung."), ("Award id", "An id.")
    )
    name: Name = declare(("Nama penghargaan", "Nama lengkap."), ("Name", "Full name."))
    organizer: Annotated[Text, plain(1, 200)] = declare(
        ("Pemberi", "Lembaga yang memberi penghargaan."), ("Organizer", "Who gives the award.")
    )
    year: Year = declare(("Tahun", "Tahun penghargaan."), ("Year", "Year of the award."))
    kind: Literal["participation", "best", "quick_win"] = declare(
        ("Jenis", "participation (peserta), best (terbaik), atau quick_win (program percepatan)."),
        ("Kind", "participation, best or quick_win."),
    )
    category: Annotated[Text, plain(1, 100)] | None = declare(
        ("Kategori", "ID pilar, atau nama kategori lain."),
        ("Category", "A pillar's id, or the name of another category."),
        None,
    )
    announce: Day | None = declare(
        ("Diumumkan pada", "Sebelum tanggal ini pemenang tidak ditampilkan."),
        ("Announced on", "Before this day no winner is shown."),
        None,
    )
    winners: Items[Winner] = declare(("Penerima", "Daerah penerima."), ("Winners", "Winners."), ())
    source: Link | None = declare(
        ("Sumber", "Halaman yang memuat penghargaan ini."),
        ("Source", "Page that tells of it."),
        None,
    )
    note: Annotated[Text, plain(1, 600)] | None = declare(
        ("Catatan", "Keterangan di bawah penghargaan, misalnya apa yang belum ditemukan."),
        ("Note", "A remark under the award, such as what was not found."),
        None,
    )


class Stop(HandIn):
    """One stop of a tour."""

    booth: BoothRef = declare(
        ("Stan", "Slug daerah, atau TAHUN/slug."), ("Booth", "A region's slug, or YEAR/slug.")
    )
    programme: Id | None = declare(
        ("Program", "ID program yang ditunjukkan."),
        ("Programme", "Id of the programme shown."),
        None,
    )
    text: Annotated[Text, rich(1200)] = declare(
        ("Teks pemandu", "Kata pemandu di perhentian ini."), ("Text", "The curator's words.")
    )


class Tour(HandIn):
    """A guided walk through booths."""

    id: Id = declare(("ID tur", "Huruf kecil, angka, tanda hubung."), ("Tour id", "An id."))
    title: Name = declare(("Judul tur", "Nama tur."), ("Title", "Name of the tour."))
    introduction: Annotated[Text, rich(1200)] | None = declare(
        ("Pengantar", "Pengantar tur."), ("Introduction", "What the tour is about."), None
    )
    stops: Items[Stop] = declare(("Perhentian", "Urutan stan."), ("Stops", "Booths in order."))


class Review(HandIn):
    """The organizer's word on one hand-in."""

    region: RegionCode = declare(("Kode wilayah", "Kode daerah."), ("Region code", "The region."))
    date: Day = declare(("Tanggal", "Tanggal pemeriksaan."), ("Date", "Day of the review."))
    state: Literal["seen", "returned", "approved"] = declare(
        ("Keadaan", "seen (dilihat), returned (dikembalikan), atau approved (disetujui)."),
        ("State", "seen, returned or approved."),
    )
    note: Annotated[Text, plain(1, 600)] | None = declare(
        ("Catatan", "Catatan bagi daerah."), ("Note", "A note to the region."), None
    )
    digest: Id | None = declare(
        ("Sidik bahan", "Ditulis oleh pameran desk review: bahan mana yang diperiksa."),
        ("Digest", "Written by pameran desk review: which hand-in was looked at."),
        None,
    )


class EditionFile(HandIn):
    """All of one edition.yml."""

    format: Literal["1"] = declare(("Format berkas", "Selalu 1."), ("File format", "Always 1."))
    year: Year = declare(("Tahun", "Tahun edisi."), ("Year", "Year of the edition."))
    title: Name = declare(("Judul", "Nama edisi."), ("Title", "Name of the edition."))
    theme_line: Annotated[Text, plain(1, 200)] | None = declare(
        ("Tema", "Tema edisi ini."), ("Theme", "Theme of this edition."), None
    )
    host: Annotated[Text, plain(1, 200)] | None = declare(
        ("Tuan rumah", "Lembaga tuan rumah."), ("Host", "Who hosts it."), None
    )
    opens: Day | None = declare(("Dibuka", "Hari pembukaan."), ("Opens", "First day."), None)
    closes: Day | None = declare(("Ditutup", "Hari penutupan."), ("Closes", "Last day."), None)
    status: Literal["draft", "open", "closed"] = declare(
        ("Status", "draft (disiapkan), open (dibuka), atau closed (ditutup)."),
        ("Status", "draft, open or closed."),
    )
    participants: Items[RegionCode] = declare(
        ("Daerah yang diundang", "Daftar kode wilayah."), ("Regions invited", "Region codes."), ()
    )
    theme: ThemeOverride | None = declare(
        ("Warna edisi", "Menggantikan warna pameran."),
        ("Theme", "Overrides the exhibition's."),
        None,
    )
    awards: Items[Award] = declare(
        ("Penghargaan", "Daftar penghargaan."), ("Awards", "Awards."), ()
    )
    tours: Items[Tour] = declare(("Tur", "Tur berpemandu."), ("Tours", "Guided tours."), ())
    reviews: Items[Review] = declare(
        ("Pemeriksaan", "Catatan penyelenggara."), ("Reviews", "The organizer's reviews."), ()
    )
