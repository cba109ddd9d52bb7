"""Choices in the author's own words: `status: selesai` means `done`; offered, never applied."""

from collections.abc import Iterable

from site_builder.model.nearest import nearest

_MEANT = {
    "done": "selesai tercapai rampung terlaksana finished completed",
    "running": "berjalan berlangsung proses sedang ongoing",
    "late": "terlambat tertunda mundur delayed",
    "dropped": "dihentikan batal dibatalkan cancelled",
    "up": "naik meningkat bertambah increase higher",
    "down": "turun menurun berkurang decrease lower",
    "draft": "draf konsep rancangan",
    "ready": "siap final",
    "official": "resmi",
    "sample": "contoh",
    "none": "tidak kosong nihil",
    "crowd": "kerumunan ramai",
    "consent": "setuju izin persetujuan",
    "permission": "izin diizinkan",
    "central": "pusat kementerian pemerintah",
    "region": "daerah kabupaten kota",
    "business": "swasta usaha perusahaan",
    "community": "komunitas masyarakat warga",
    "academia": "kampus universitas akademisi perguruan",
    "international": "internasional asing",
    "open": "buka dibuka",
    "closed": "tutup ditutup",
    "best": "terbaik",
    "participation": "peserta partisipasi",
    "low": "rendah murah kecil",
    "medium": "sedang menengah",
    "high": "tinggi mahal besar",
}


def meant(value: str, choices: Iterable[str]) -> str:
    """Give the choice that a value most likely means; empty if none is likely."""
    known = tuple(choices)
    words = value.casefold().split()
    by_word = (one for one in known if set(words) & set(_MEANT.get(one, "").split()))
    return next(by_word, None) or nearest(value, known) or ""
