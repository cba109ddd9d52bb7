"""How a text must read: what the loader, the rules and the form judge alike, said once.

Patterns are written so that Python and a browser understand them in the same way.
"""

UNSEEN = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
)
"""Pattern of characters that no reader can see and some can abuse (R5)."""

FILE_NAME = r"\S+\.(jpe?g|png|webp|gif|heic)"
CAMERA_NAME = r"(img|dsc[nf]?|pxl|dcim|wa|whatsapp|screenshot|vid)[\W_]*\d*"
"""Patterns of names that files get by themselves; letters of either case."""

IDLE_WORDS = (
    "foto",
    "photo",
    "gambar",
    "image",
    "picture",
    "pic",
    "illustration",
    "ilustrasi",
    "dokumentasi",
    "documentation",
    "kegiatan",
    "activity",
    "of",
    "the",
    "dari",
    "our",
    "kami",
    "logo",
    "sampul",
    "cover",
    "alt",
    "text",
    "teks",
    "alternatif",
    "judul",
)
"""Words that tell nothing of what a photo shows."""

CAPITALS = 0.7
"""Share of capital letters from which a text shouts; names of programmes are often acronyms."""

SHOUT_LETTERS, SHOUT_WORDS = 12, 3
"""Letters and words that a text needs to shout."""
