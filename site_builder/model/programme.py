"""One activity of a region in one pillar: an achievement with its year, or a plan with its target.

Part of booth.yml. An id is the region's own and lasts over all editions: the same id in 2022 and
2023 is the same programme.
"""

from typing import Annotated, Literal

from site_builder.model.declare import HandIn, declare
from site_builder.model.scalars import Flag, Id, Integer, Items, Link, Number, Ref, RegionCode, Year
from site_builder.model.text import Name, Text, plain, rich


class Measurement(HandIn):
    """One figure of an indicator and the year it holds for."""

    value: Number = declare(
        ("Nilai", "Angka tanpa tanda kutip; koma desimal ditulis sebagai titik (17.49)."),
        ("Value", "A number without quotes; decimals after a point (17.49)."),
    )
    year: Year = declare(
        ("Tahun", "Tahun berlakunya angka ini."), ("Year", "The year this figure holds for.")
    )


class Indicator(HandIn):
    """A measure of a programme: baseline, and result (achievement) or target (plan)."""

    name: Name = declare(
        ("Nama indikator", "Apa yang diukur, misalnya “anak balita dengan stunting”."),
        ("Indicator", "What is measured, such as “children with stunting”."),
    )
    unit: Annotated[Text, plain(1, 40)] = declare(
        ("Satuan", "Satuan angka, misalnya persen, unit, rumah tangga."),
        ("Unit", "Unit of the figures, such as percent, units, households."),
    )
    better: Literal["up", "down"] = declare(
        ("Arah yang diharapkan", "`up` bila angka yang naik berarti membaik, `down` bila turun."),
        ("Better direction", "`up` if a rising figure is an improvement, `down` if a falling one."),
    )
    baseline: Measurement | None = declare(
        ("Data awal", "Angka sebelum program berjalan."),
        ("Baseline", "The figure before the programme."),
        None,
    )
    result: Measurement | None = declare(
        ("Hasil", "Angka yang tercapai; hanya untuk capaian."),
        ("Result", "The figure reached; achievements only."),
        None,
    )
    target: Measurement | None = declare(
        ("Target", "Angka yang dituju; hanya untuk rencana."),
        ("Target", "The figure aimed at; plans only."),
        None,
    )
    source: Link | None = declare(
        ("Sumber angka", "Tautan ke halaman yang memuat angka ini."),
        ("Source of the figures", "Link to the page that states these figures."),
        None,
    )


class Partner(HandIn):
    """Who a region works with in a programme."""

    name: Name = declare(
        ("Nama mitra", "Nama lembaga, bukan nama orang."),
        ("Partner", "Name of the institution, not of a person."),
    )
    kind: Literal["region", "central", "business", "community", "academia", "international"] = (
        declare(
            (
                "Jenis mitra",
                "region (daerah), central (pusat), business, community, academia, international.",
            ),
            ("Kind", "region, central, business, community, academia or international."),
        )
    )
    region: RegionCode | None = declare(
        ("Kode wilayah mitra", "Kode wilayah, bila mitranya daerah lain."),
        ("Partner's region code", "Region code, if the partner is another region."),
        None,
    )


class Copying(HandIn):
    """What another region needs to know to follow a programme."""

    steps: Items[Annotated[Text, plain(1, 300)]] = declare(
        ("Langkah", "Langkah-langkah utama, satu butir untuk satu langkah."),
        ("Steps", "The main steps, one item each."),
        (),
    )
    cost_band: Literal["low", "medium", "high"] | None = declare(
        ("Kisaran biaya", "low (ringan), medium (sedang), atau high (besar)."),
        ("Cost band", "low, medium or high."),
        None,
    )
    months: Integer | None = declare(
        ("Lama pelaksanaan", "Berapa bulan dari persiapan sampai berjalan."),
        ("Months", "Months from preparation to running."),
        None,
    )
    office: Annotated[Text, plain(1, 200)] | None = declare(
        ("Kantor yang dapat dihubungi", "Nama kantor, bukan nama orang."),
        ("Office to ask", "Name of the office, not of a person."),
        None,
    )


class Programme(HandIn):
    """What achievements and plans have in common."""

    id: Id = declare(
        ("ID program", "Tetap sama di semua edisi: huruf kecil, angka, tanda hubung."),
        ("Programme id", "Stays the same over all editions: small letters, digits, hyphens."),
    )
    title: Annotated[Text, plain(4, 100)] = declare(
        ("Judul program", "Nama program, 4 sampai 100 huruf."),
        ("Title", "Name of the programme, 4 to 100 characters."),
    )
    pillar: Id = declare(
        ("Pilar", "Salah satu pilar yang didaftarkan di exhibition.yml."),
        ("Pillar", "One of the pillars listed in exhibition.yml."),
    )
    description: Annotated[Text, rich(1200, 40)] = declare(
        ("Uraian", "Apa yang dikerjakan, untuk siapa, dan hasilnya; 40 sampai 1.200 huruf."),
        ("Description", "What is done, for whom, with what result; 40 to 1,200 characters."),
    )
    indicators: Items[Indicator] = declare(
        ("Indikator", "Angka yang menunjukkan hasil atau target program."),
        ("Indicators", "Figures that show the result or the target."),
        (),
    )
    quick_win: Flag = declare(
        ("Program percepatan (quick win)", "true bila ini program percepatan."),
        ("Quick win", "true if this is a quick win."),
        default=False,
    )
    partners: Items[Partner] = declare(
        ("Mitra", "Lembaga yang bekerja sama dalam program ini."),
        ("Partners", "Institutions that take part in this programme."),
        (),
    )
    sustainability: Annotated[Text, rich(400)] | None = declare(
        ("Keberlanjutan", "Apa yang ditinggalkan program ini bagi generasi berikutnya."),
        ("Sustainability", "What this programme leaves to the next generation."),
        None,
    )
    inspired_by: Ref | None = declare(
        ("Terinspirasi dari", "Program lain yang ditiru: TAHUN/slug-daerah/id-program."),
        ("Inspired by", "The programme this one follows: YEAR/region-slug/programme-id."),
        None,
    )
    copy_: Copying | None = declare(
        ("Tiru program ini", "Petunjuk bagi daerah lain yang ingin meniru."),
        ("Copy this programme", "Guidance for other regions that want to follow."),
        None,
        alias="copy",
    )
    photos: Items[Id] = declare(
        ("Foto program", "ID foto dari daftar `photos` stan ini."),
        ("Photos", "Ids of photos listed under `photos` of this booth."),
        (),
    )
    sources: Items[Link] = declare(
        ("Sumber", "Tautan ke halaman yang memuat keterangan program ini."),
        ("Sources", "Links to the pages that tell of this programme."),
        (),
    )


class Achievement(Programme):
    """A programme that was carried out, with its year."""

    year: Year = declare(
        ("Tahun capaian", "Tahun program ini tercapai; tidak boleh setelah tahun edisi."),
        ("Year", "The year it was achieved; not after the edition's year."),
    )
    fulfils: Ref | None = declare(
        ("Memenuhi rencana", "ID rencana dari edisi terdahulu yang kini terlaksana."),
        ("Fulfils", "Id of the plan of an earlier edition that this carries out."),
        None,
    )


class Plan(Programme):
    """A programme that is still to come, with its target year."""

    target_year: Year = declare(
        ("Tahun target", "Tahun rencana ini harus selesai; tidak boleh sebelum tahun edisi."),
        ("Target year", "The year it is due; not before the edition's year."),
    )
