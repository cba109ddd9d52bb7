"""booth.yml: one region's hand-in in one edition.

Limits of each field come from the contract (docs/architecture.md, "Hand-ins"). What needs two
fields, two files or exhibition.yml is judged in `check`, not here.
Trust: values are well-formed but still a stranger's words; they are escaped where they are printed.
"""

from typing import Annotated, Literal

from pydantic import Field

from site_builder.model.declare import HandIn, declare
from site_builder.model.programme import Achievement, Plan
from site_builder.model.scalars import Day, Email, Flag, Id, Items, Link, Ref, RegionCode, Share
from site_builder.model.text import Text, plain, rich

PROGRAMMES_MOST = 40
PHOTOS_MOST = 12
TOPICS_MOST = 8

LICENCES = ("CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "public-domain", "permission")


class Topic(HandIn):
    """A challenge or a potential of the region."""

    title: Annotated[Text, plain(4, 100)] = declare(
        ("Judul", "Satu tantangan atau satu potensi, 4 sampai 100 huruf."),
        ("Title", "One challenge or one potential, 4 to 100 characters."),
    )
    description: Annotated[Text, rich(600)] | None = declare(
        ("Uraian", "Penjelasan singkat, paling banyak 600 huruf."),
        ("Description", "A short explanation, at most 600 characters."),
        None,
    )


class Progress(HandIn):
    """The region's answer to a plan of an earlier edition."""

    plan: Ref = declare(
        ("Rencana", "ID rencana dari edisi terdahulu."), ("Plan", "Id of the earlier plan.")
    )
    status: Literal["done", "running", "late", "dropped"] | None = declare(
        (
            "Status",
            "done (selesai), running (berjalan), late (terlambat), atau dropped (dihentikan).",
        ),
        ("Status", "done, running, late or dropped. Left out: not answered yet."),
        None,
    )
    note: Annotated[Text, rich(600)] | None = declare(
        ("Keterangan", "Apa yang sudah dikerjakan atau alasannya."),
        ("Note", "What has been done, or why not."),
        None,
    )
    evidence: Link | None = declare(
        ("Bukti", "Tautan ke halaman yang menunjukkan hasilnya."),
        ("Evidence", "Link to a page that shows the result."),
        None,
    )


class Photo(HandIn):
    """One photo of the booth, as declared; the file itself is `model.photo.PhotoFile`."""

    id: Id = declare(
        ("ID foto", "Nama pendek yang dipakai program untuk menunjuk foto ini."),
        ("Photo id", "A short name by which programmes point at this photo."),
    )
    file: Annotated[str, Field(min_length=1, max_length=200)] = declare(
        ("Berkas", "Letak berkas di dalam folder stan, misalnya photos/taman.jpg."),
        ("File", "Place of the file inside the booth's folder, such as photos/park.jpg."),
    )
    alt: Annotated[Text, plain(10, 250)] | None = declare(
        (
            "Teks alternatif",
            "Apa yang terlihat pada foto, untuk orang yang tidak dapat melihatnya.",
        ),
        ("Alt text", "What the photo shows, for people who cannot see it."),
        None,
    )
    caption: Annotated[Text, plain(1, 200)] | None = declare(
        ("Keterangan foto", "Kalimat di bawah foto, paling banyak 200 huruf."),
        ("Caption", "The line under the photo, at most 200 characters."),
        None,
    )
    credit: Annotated[Text, plain(1, 200)] = declare(
        ("Kredit", "Pemotret atau kantor pemilik foto."), ("Credit", "Photographer or owner.")
    )
    licence: Literal["CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "public-domain", "permission"] = (
        declare(
            ("Lisensi", "CC0-1.0, CC-BY-4.0, CC-BY-SA-4.0, public-domain, atau permission (izin)."),
            ("Licence", "CC0-1.0, CC-BY-4.0, CC-BY-SA-4.0, public-domain or permission."),
        )
    )
    focus: Annotated[Items[Share], Field(min_length=2, max_length=2)] | None = declare(
        ("Titik fokus", "[x, y], masing-masing 0 sampai 1 dari kiri atas."),
        ("Focus point", "[x, y], each 0 to 1 from the top left corner."),
        None,
    )
    cover: Flag = declare(
        ("Foto sampul", "true pada satu foto yang menjadi sampul stan."),
        ("Cover", "true on the one photo that is the booth's cover."),
        default=False,
    )
    decorative: Flag = declare(
        ("Hiasan", "true bila foto hanya hiasan; teks alternatif lalu tidak diisi."),
        ("Decorative", "true if the photo is mere decoration; then it has no alt text."),
        default=False,
    )
    people: Literal["none", "crowd", "consent"] | None = declare(
        ("Orang dalam foto", "none (tidak ada), crowd (kerumunan), atau consent (sudah setuju)."),
        ("People", "none, crowd, or consent (they have agreed)."),
        None,
    )


class Document(HandIn):
    """A public document of the region."""

    title: Annotated[Text, plain(1, 200)] = declare(
        ("Judul dokumen", "Nama dokumen."), ("Title", "Name of the document.")
    )
    url: Link = declare(("Tautan", "Alamat dokumen."), ("Link", "Address of the document."))


class Contact(HandIn):
    """How to reach the region's office; offices only, no persons."""

    office: Annotated[Text, plain(1, 200)] | None = declare(
        ("Kantor", "Nama kantor, bukan nama orang."), ("Office", "Name of the office."), None
    )
    email: Email | None = declare(
        ("Surel", "Alamat surel kantor."), ("E-mail", "E-mail address of the office."), None
    )
    website: Link | None = declare(
        ("Situs web", "Situs resmi daerah."), ("Website", "Official website of the region."), None
    )


class Correction(HandIn):
    """What was changed after the edition was closed."""

    date: Day = declare(("Tanggal", "Tanggal perbaikan."), ("Date", "Day of the correction."))
    text: Annotated[Text, plain(1, 600)] = declare(
        ("Isi perbaikan", "Apa yang diperbaiki."), ("Text", "What was corrected.")
    )


class Withdrawal(HandIn):
    """A withdrawn booth leaves a notice page at its address."""

    date: Day = declare(("Tanggal", "Tanggal penarikan."), ("Date", "Day of the withdrawal."))
    reason: Annotated[Text, plain(1, 600)] = declare(
        ("Alasan", "Alasan penarikan."), ("Reason", "Why it was withdrawn.")
    )


class BoothFile(HandIn):
    """All of one booth.yml."""

    format: Literal["1"] = declare(("Format berkas", "Selalu 1."), ("File format", "Always 1."))
    region: RegionCode = declare(
        ("Kode wilayah", 'Kode daerah menurut register wilayah, dalam tanda kutip: "52.03".'),
        ("Region code", 'Code of the region in the register, in quotes, such as "52.03".'),
    )
    provenance: Literal["official", "sample"] = declare(
        ("Asal bahan", "official (kiriman resmi daerah) atau sample (contoh dari laman publik)."),
        ("Provenance", "official (from the region) or sample (compiled from public pages)."),
    )
    status: Literal["draft", "ready"] = declare(
        ("Status", "draft selama disusun, ready bila siap tampil."),
        ("Status", "draft while in work, ready when it may be shown."),
        "ready",
    )
    tagline: Annotated[Text, plain(10, 120)] = declare(
        ("Slogan stan", "Satu kalimat yang mengajak masuk, 10 sampai 120 huruf."),
        ("Tagline", "One inviting sentence, 10 to 120 characters."),
    )
    summary: Annotated[Text, rich(1500, 80)] = declare(
        ("Ringkasan", "Gambaran singkat daerah dan programnya, 80 sampai 1.500 huruf."),
        ("Summary", "The region and its programmes in brief, 80 to 1,500 characters."),
    )
    vision: Annotated[Text, rich(400)] | None = declare(
        ("Visi", "Visi kota cerdas daerah."), ("Vision", "The region's smart city vision."), None
    )
    challenges: Annotated[Items[Topic], Field(max_length=TOPICS_MOST)] = declare(
        ("Tantangan", "Persoalan yang hendak dijawab."), ("Challenges", "What is to be solved."), ()
    )
    potentials: Annotated[Items[Topic], Field(max_length=TOPICS_MOST)] = declare(
        ("Potensi", "Kekuatan yang dimiliki daerah."), ("Potentials", "The region's strengths."), ()
    )
    achievements: Annotated[Items[Achievement], Field(max_length=PROGRAMMES_MOST)] = declare(
        ("Capaian", "Program yang sudah tercapai."), ("Achievements", "What was carried out."), ()
    )
    plans: Annotated[Items[Plan], Field(max_length=PROGRAMMES_MOST)] = declare(
        ("Rencana", "Program yang akan dikerjakan."), ("Plans", "What is to come."), ()
    )
    progress: Items[Progress] = declare(
        ("Kabar rencana", "Jawaban atas rencana dari edisi terdahulu."),
        ("Progress", "Answers to the plans of earlier editions."),
        (),
    )
    photos: Annotated[Items[Photo], Field(max_length=PHOTOS_MOST)] = declare(
        ("Foto", "Paling banyak 12 foto."), ("Photos", "At most 12 photos."), ()
    )
    documents: Items[Document] = declare(
        ("Dokumen", "Dokumen publik daerah."), ("Documents", "Public documents."), ()
    )
    video: Link | None = declare(
        ("Video", "Tautan video; tidak disematkan."), ("Video", "Link; never embedded."), None
    )
    contact: Contact | None = declare(
        ("Kontak", "Kantor yang dapat dihubungi."), ("Contact", "The office to ask."), None
    )
    sources: Items[Link] = declare(
        ("Sumber", "Halaman sumber stan ini."), ("Sources", "Pages this booth rests on."), ()
    )
    corrections: Items[Correction] = declare(
        ("Perbaikan", "Perubahan setelah edisi ditutup."),
        ("Corrections", "Changes after the edition was closed."),
        (),
    )
    withdrawn: Withdrawal | None = declare(
        ("Ditarik", "Diisi bila stan ditarik dari pameran."),
        ("Withdrawn", "Given when the booth is withdrawn."),
        None,
    )

    @property
    def programmes(self) -> tuple[Achievement | Plan, ...]:
        """Achievements, then plans, in the order of the file."""
        return (*self.achievements, *self.plans)
