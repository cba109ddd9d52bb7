"""Renditions: the plan is what is made; upright, sRGB, bare; broken photos cost only themselves."""

import io
from concurrent.futures import Executor, Future, ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from site_builder.media.encode import PhotoBrokenError, encode_renditions
from site_builder.media.plan import plan_renditions, recipe_digest
from site_builder.media.run import IN_FLIGHT, Crew, Means, make_renditions
from site_builder.model.exhibition import RenditionSettings
from site_builder.model.photo import PhotoFile, Rendition
from site_builder.store.cache import Cache


def photo(width=1000, height=600, path="a.jpg", digest="0" * 64):
    return PhotoFile(path, digest, 1, "JPEG", width, height, 1, has_position=False)


@given(st.integers(1, 9000), st.integers(1, 9000))
def test_no_rendition_is_wider_than_its_photo(width, height):
    """Widths ascend, never enlarge, and every side has a pixel."""
    plan = plan_renditions(photo(width, height), RenditionSettings(), "r")

    widths = [one.width for one in plan]
    assert widths == sorted(set(widths))
    assert max(widths) <= width
    assert all(one.height >= 1 for one in plan)


def test_the_recipe_changes_with_all_that_changes_bytes():
    """Quality, widths (each picture is made from the next larger) and encoders count."""
    base = recipe_digest(RenditionSettings(), {"webp": "1"})

    assert base != recipe_digest(RenditionSettings(widths=(320,)), {"webp": "1"})
    assert base != recipe_digest(RenditionSettings(quality=80), {"webp": "1"})
    assert base != recipe_digest(RenditionSettings(), {"webp": "2"})


def test_a_photo_without_pixels_is_refused():
    """Load reports such a file before it comes here."""
    with pytest.raises(ValueError, match=r"a\.jpg"):
        plan_renditions(photo(0, 5), RenditionSettings(), "r")


@pytest.mark.parametrize("orientation", range(1, 9))
def test_renditions_are_upright_and_as_planned(tmp_path, orientation):
    """The red corner is at the top left whatever way the camera was held."""
    upright = Image.new("RGB", (400, 200), "white")
    upright.paste("red", (0, 0, 100, 100))
    turns = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    stored = upright.transpose(Image.Transpose(turns[orientation])) if orientation > 1 else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored.save(tmp_path / "a.jpg", quality=95, exif=exif)
    wanted = [Rendition("webp", 200, 100, "x"), Rendition("jpeg", 400, 200, "y")]

    for one, content in zip(
        wanted,
        encode_renditions((tmp_path / "a.jpg").read_bytes(), wanted, wanted, 76),
        strict=True,
    ):
        made = Image.open(io.BytesIO(content))
        red, green, _ = made.convert("RGB").getpixel((10, 10))
        assert (one.width, one.height) == made.size
        assert red > 200
        assert green < 60
        assert not made.getexif()


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "CMYK", "I;16", "1"])
def test_every_kind_of_pixels_is_encoded(tmp_path, mode):
    """Grey, palette, alpha, CMYK and sixteen bits all become a WebP."""
    name = "a.jpg" if mode == "CMYK" else "a.png"
    Image.new(mode, (64, 48)).save(tmp_path / name)

    content = made_alone(tmp_path / name, [Rendition("webp", 32, 24, "x")])[0]
    assert (32, 24) == Image.open(io.BytesIO(content)).size


def test_a_colour_profile_is_turned_into_srgb(tmp_path):
    """The profile is applied, not carried along."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (64, 48), "teal").save(tmp_path / "a.jpg", icc_profile=profile)

    made = Image.open(
        io.BytesIO(made_alone(tmp_path / "a.jpg", [Rendition("webp", 32, 24, "x")])[0])
    )
    assert "icc_profile" not in made.info


def test_a_truncated_photo_is_a_typed_fault(tmp_path):
    """Half a photo is never half a picture."""
    out = io.BytesIO()
    Image.effect_noise((800, 600), 80).save(out, "JPEG")
    (tmp_path / "a.jpg").write_bytes(out.getvalue()[:9000])

    with pytest.raises(PhotoBrokenError):
        made_alone(tmp_path / "a.jpg", [Rendition("webp", 320, 240, "x")])


def made_alone(source, wanted):
    return encode_renditions(source.read_bytes(), wanted, wanted, 76)


@pytest.mark.parametrize("image_format", ["webp", "avif", "jpeg"])
def test_nothing_that_a_camera_wrote_is_published(tmp_path, image_format):
    """Position, comment, profile and XMP stay behind, in every format (R9)."""
    exif = Image.Exif()
    exif[0x010E] = "RAHASIA"
    exif.get_ifd(0x8825)[1] = "S"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (640, 480), "teal").save(
        tmp_path / "a.jpg",
        exif=exif,
        comment=b"RAHASIA",
        icc_profile=profile,
        xmp=b"<x:xmpmeta>RAHASIA</x:xmpmeta>",
    )
    content = made_alone(tmp_path / "a.jpg", [Rendition(image_format, 320, 240, "x")])[0]
    made = Image.open(io.BytesIO(content))

    assert b"RAHASIA" not in content
    assert not made.getexif()
    assert not {"icc_profile", "xmp", "comment", "exif"} & made.info.keys()


def run(root, photos, cache, standing=frozenset()):
    kept = {}
    with ThreadPoolExecutor(2) as executor:
        means = Means(
            cache,
            Crew(executor),
            lambda one: one.path in standing,
            lambda one, data: kept.update({one.path: data}),
            lambda *_: None,
        )
        return make_renditions(root, photos, 76, means), kept


def test_what_stands_is_neither_read_nor_made(tmp_path):
    """A picture that the site has costs nothing."""
    one = photo(640, 400, "a.jpg")
    plan = plan_renditions(one, RenditionSettings(), "r")
    result, kept = run(
        tmp_path, {one: plan}, Cache(tmp_path / "cache"), {made.path for made in plan}
    )

    assert (0, ()) == (result.encoded, result.broken)
    assert {} == kept


def test_pictures_come_from_the_cache_the_second_time(tmp_path):
    """Nothing is encoded twice, damage is made good, a broken photo costs only itself."""
    Image.effect_noise((640, 400), 60).save(tmp_path / "a.jpg")
    (tmp_path / "b.jpg").write_bytes(b"broken")
    good, bad = photo(640, 400, "a.jpg", "1" * 64), photo(640, 400, "b.jpg", "2" * 64)
    photos = {one: plan_renditions(one, RenditionSettings(), "r") for one in (good, bad)}
    cache = Cache(tmp_path / "cache")

    first, kept = run(tmp_path, photos, cache)
    second, again = run(tmp_path, photos, cache)
    entry = next(path for path in (tmp_path / "cache").rglob("*") if path.is_file())
    entry.write_bytes(entry.read_bytes()[:-1])
    third, mended = run(tmp_path, photos, cache)
    assert (2, ("b.jpg",)) == (first.encoded, first.broken)
    assert 0 == second.encoded
    assert 1 == third.encoded
    assert kept == again == mended


class Counting(Executor):
    """Does nothing until it is asked for the result; knows how many photos it held at most."""

    def __init__(self):
        self.held = self.most = 0

    def submit(self, _function, _source, _plan, missing, _quality):
        self.held += 1
        self.most = max(self.most, self.held)
        future = Future()
        future.set_result([b"picture"] * len(missing))
        return future


@pytest.mark.parametrize("under_way", [IN_FLIGHT, 16])
def test_five_thousand_photos_need_no_more_memory_than_a_few(tmp_path, under_way):
    """So many are given out at a time as the crew takes, however many there are."""
    (tmp_path / "a.jpg").write_bytes(b"photo")
    photos = {}
    for number in range(5000):
        one = photo(640, 400, "a.jpg", f"{number:064x}")
        photos[one] = plan_renditions(one, RenditionSettings(widths=[320]), "r")
    executor = Counting()

    def keep(_rendition, _content):
        executor.held -= 1

    cache = Forgetful(tmp_path / "cache")
    means = Means(cache, Crew(executor, under_way), lambda _: False, keep, lambda *_: None)
    result = make_renditions(tmp_path, photos, 76, means)

    assert 5000 == result.encoded
    assert under_way == executor.most


class Forgetful(Cache):
    """Keeps nothing: five thousand files would cost the test, not the code, its time."""

    def put(self, key, payload):
        pass


def test_a_photo_that_is_gone_costs_only_itself(tmp_path):
    """It was there when it was judged; somebody removed it since."""
    one = photo(640, 400, "gone.jpg")
    plan = plan_renditions(one, RenditionSettings(), "r")

    assert ("gone.jpg",) == run(tmp_path, {one: plan}, Cache(tmp_path / "cache"))[0].broken
