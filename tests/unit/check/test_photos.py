"""Photos: their pixels, their bytes and their words; each fault by its name, none invented."""

import io
import json

import pytest
from PIL import Image, ImageDraw, ImageFilter

from site_builder.load.photo_facts import PhotoFacts
from site_builder.load.photo_pixels import measure
from site_builder.load.tree import load_tree
from site_builder.store.cache import Cache

BOOTH = "exhibits/2022/kota-madiun/booth.yml"
ENTRY = "  - {id: %s, file: photos/%s.jpg, alt: %s, credit: Kantor, licence: CC0-1.0}\n"
ALT = "Warga memilah sampah di depan rumah"


def scene(size=(1200, 800)):
    """A picture with edges, as a photo has them."""
    picture = Image.new("RGB", size, "#7a9ab0")
    draw = ImageDraw.Draw(picture)
    for at in range(0, size[0], 40):
        draw.rectangle((at, at % size[1] // 2, at + 20, size[1]), fill=(at % 255, 90, 60))
    return picture


def put(exhibits, name, picture, kind="JPEG"):
    place = exhibits.root / "exhibits/2022/kota-madiun/photos" / f"{name}.jpg"
    place.parent.mkdir(exist_ok=True)
    picture.save(place, kind)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda one: one, []),
        (lambda one: one.filter(ImageFilter.GaussianBlur(12)), ["photo-blurred"]),
        (lambda one: one.point(lambda shade: shade // 8), ["photo-dark"]),
        (lambda one: one.resize((2400, 900)), ["photo-too-wide"]),
        (lambda one: Image.new("RGB", one.size, "green"), []),
    ],
)
def test_what_pixels_say_is_advice(exhibits, change, expected):
    """Blurred, dark and long photos are told; a plain area is not called blurred."""
    exhibits.add(BOOTH, "photos:\n" + ENTRY % ("a", "a", ALT))
    put(exhibits, "a", change(scene()))

    assert expected == exhibits.names()
    assert all("warning" == one.severity for one in exhibits.problems())


def test_the_same_bytes_twice_are_told(exhibits):
    """Under another name; two sizes of one picture are two photos."""
    exhibits.add(BOOTH, "photos:\n" + ENTRY % ("a", "a", ALT) + ENTRY % ("b", "b", ALT))
    put(exhibits, "a", scene())
    put(exhibits, "b", scene())
    (found,) = exhibits.problems()
    assert ("photo-doubled", ("photos", 1, "file")) == (found.name, found.at)

    put(exhibits, "b", scene((1300, 800)))
    assert [] == exhibits.names()


@pytest.mark.parametrize(
    ("alt", "more", "expected"),
    [
        ("IMG_20220817_101112.jpg", "", "photo-alt-idle"),
        ("WhatsApp Image 2022", "", "photo-alt-idle"),
        ("foto kegiatan 2022", "", "photo-alt-idle"),
        (ALT, f", caption: '{ALT}.'", "photo-alt-repeats"),
        (f"{{id: {ALT}, en: {ALT}}}", "", "photo-alt-untranslated"),
        (ALT, ", caption: Pilah sampah", None),
        (f"{{id: {ALT}, en: Residents sort waste}}", "", None),
        ("Foto bersama wali kota", "", None),
    ],
)
def test_alt_text_says_what_is_to_be_seen(exhibits, alt, more, expected):
    """A file's name, the caption again, or one language twice."""
    entry = (ENTRY % ("a", "a", alt)).replace(", credit", f"{more}, credit")
    exhibits.add(BOOTH, "photos:\n" + entry)
    put(exhibits, "a", scene())

    assert ([expected] if expected else []) == exhibits.names()


def test_a_photo_is_measured_once(exhibits, monkeypatch):
    """Its figures are kept by its bytes; a cache of another kind is not believed."""
    exhibits.add(BOOTH, "photos:\n" + ENTRY % ("a", "a", ALT))
    put(exhibits, "a", scene().filter(ImageFilter.GaussianBlur(12)))
    cache = Cache(exhibits.root / ".cache")
    first = load_tree(exhibits.root, cache).photo_files[BOOTH]["photos", 0]

    monkeypatch.setattr("site_builder.load.photo_pixels.measure", lambda _: None)
    assert first == load_tree(exhibits.root, cache).photo_files[BOOTH]["photos", 0]

    cache.put("photos", json.dumps({first.digest: [1, 2]}).encode())
    assert {} == PhotoFacts(cache).of(first.digest, b"")


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe0abc"])
def test_what_cannot_be_decoded_has_no_figures(content):
    """And is no crash."""
    assert measure(content) is None


def test_a_large_picture_that_has_to_be_decoded_whole_is_let_be(monkeypatch):
    """It would cost more than the advice is worth."""
    out = io.BytesIO()
    scene().save(out, "PNG")
    assert measure(out.getvalue()) is not None

    monkeypatch.setattr("site_builder.load.photo_pixels._WHOLE_MOST", 900_000)
    assert measure(out.getvalue()) is None


def test_a_misspelt_photo_is_offered_by_its_name(exhibits):
    """The file that lies there and is called nearly the same."""
    exhibits.add(BOOTH, "photos:\n" + ENTRY % ("a", "tamn-kota", ALT))
    put(exhibits, "taman-kota", scene())

    found = {one.name: dict(one.args) for one in exhibits.problems()}
    assert "photos/taman-kota.jpg" == found["photo-missing"]["nearest"]
