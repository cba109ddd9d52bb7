"""Photos made ready: upright, small enough, sRGB, bare; and what is ready stays byte for byte."""

import io
import zlib

import pytest
from PIL import Image, ImageCms, ImageOps, PngImagePlugin

from site_builder.load.photo_header import read_header
from site_builder.media.encode import PhotoBrokenError
from site_builder.media.metadata import has_metadata
from site_builder.media.prepare import PhotoTooLargeError, prepare_photo

KINDS = pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])


def drawn(width, height, mode="RGB"):
    """A picture whose corners differ: red, green, blue, white."""
    picture = Image.new("RGB", (2, 2))
    for at, colour in enumerate(("red", "lime", "blue", "white")):
        picture.putpixel((at % 2, at // 2), Image.new("RGB", (1, 1), colour).getpixel((0, 0)))
    return picture.resize((width, height), Image.Resampling.NEAREST).convert(mode)


def saved(picture, kind, **options):
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def located(orientation=1):
    """Metadata of a phone: where and which way up."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif.get_ifd(0x8825)[1] = "S"
    exif.get_ifd(0x8825)[2] = (7.0, 37.0, 12.0)
    return exif


def opened(content):
    return Image.open(io.BytesIO(content))


def same_colour(one, other):
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) < 40


@KINDS
def test_a_ready_photo_stays_byte_for_byte(kind):
    """No encoding is one too many."""
    content = saved(drawn(640, 480), kind)
    done = prepare_photo(content)

    assert () == done.steps
    assert done.content is content


@KINDS
def test_a_large_photo_with_a_position_becomes_small_and_bare(kind):
    """At most 2560 px on the long side, in its proportion; nothing but pixels."""
    content = saved(drawn(3000, 1500), kind, exif=located())
    done = prepare_photo(content)

    assert ((3000, 1500), (2560, 1280)) == (done.before, done.after)
    assert ("shrunk", "bare") == done.steps
    assert (2560, 1280) == opened(done.content).size
    assert kind == opened(done.content).format
    assert not opened(done.content).getexif()
    assert not has_metadata(done.content, kind)


@KINDS
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_ends_upright(kind, orientation):
    """As a viewer that reads the orientation shows it."""
    content = saved(drawn(60, 40), kind, exif=located(orientation))
    done = prepare_photo(content)
    shown = ImageOps.exif_transpose(opened(content)).convert("RGB")
    made = opened(done.content).convert("RGB")

    assert shown.size == made.size
    assert ("turned" in done.steps) == (orientation != 1)
    for place in ((5, 5), (made.width - 6, 5), (5, made.height - 6)):
        assert same_colour(shown.getpixel(place), made.getpixel(place))


def test_a_jpeg_that_only_carries_metadata_keeps_its_pixels():
    """It is not encoded again: pixel for pixel the same."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    content = saved(
        drawn(640, 480), "JPEG", exif=located(), icc_profile=srgb, comment=b"rumah", quality=60
    )
    done = prepare_photo(content + b"trailer with a position")

    assert ("bare",) == done.steps
    assert opened(content).tobytes() == opened(done.content).tobytes()
    assert done.content.endswith(b"\xff\xd9")
    assert not {"exif", "comment", "icc_profile"} & opened(done.content).info.keys()
    assert not read_header(done.content).has_position


def test_words_inside_a_png_go():
    """Author, place, software: none of the pixels."""
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "seseorang")
    done = prepare_photo(saved(drawn(64, 64), "PNG", pnginfo=words))

    assert ("bare",) == done.steps
    assert b"seseorang" not in done.content


def test_other_colours_become_srgb():
    """A printer's CMYK has no place on a page."""
    done = prepare_photo(saved(drawn(64, 64, "CMYK"), "JPEG"))

    assert "colours" in done.steps
    assert "RGB" == opened(done.content).mode


def test_grey_stays_grey_and_transparency_stays():
    """Nothing is added to a picture."""
    grey = prepare_photo(saved(drawn(64, 64, "L"), "JPEG", exif=located(6)))
    clear = drawn(3000, 100).convert("RGBA")
    clear.putalpha(100)

    assert "L" == opened(grey.content).mode
    assert 100 == opened(prepare_photo(saved(clear, "PNG")).content).getpixel((9, 9))[3]


def test_a_lossless_webp_stays_lossless():
    """Its pixels are exact after it has lost its metadata."""
    picture = drawn(64, 64)
    done = prepare_photo(saved(picture, "WEBP", lossless=True, exif=located()))

    assert ("bare",) == done.steps
    assert picture.tobytes() == opened(done.content).convert("RGB").tobytes()


def test_only_the_first_picture_stays():
    """Animations are no photos."""
    frames = [drawn(32, 32), drawn(32, 32).rotate(90)]
    done = prepare_photo(saved(frames[0], "WEBP", save_all=True, append_images=frames[1:]))

    assert "frames" in done.steps
    assert 1 == getattr(opened(done.content), "n_frames", 1)


@KINDS
def test_preparing_twice_changes_nothing(kind):
    """What comes out is ready."""
    once = prepare_photo(saved(drawn(2600, 40), kind, exif=located(8))).content

    assert () == prepare_photo(once).steps


@pytest.mark.parametrize("side", [9500, 30_000])
def test_a_picture_with_too_many_pixels_is_not_decoded(side):
    """Its header is enough, and no warning is left behind."""
    content = bytearray(saved(drawn(8, 8), "PNG"))
    content[16:24] = side.to_bytes(4) * 2
    content[29:33] = zlib.crc32(content[12:29]).to_bytes(4)

    with pytest.raises(PhotoTooLargeError):
        prepare_photo(bytes(content))


@pytest.mark.parametrize(
    "content",
    [b"", b"format: 1\n", saved(drawn(64, 64), "GIF"), saved(drawn(640, 480), "JPEG")[:900]],
)
def test_what_is_no_whole_photo_is_refused(content):
    """Text, another kind, a copy that was cut off."""
    with pytest.raises(PhotoBrokenError):
        prepare_photo(content)
