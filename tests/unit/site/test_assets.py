"""Style sheets: joined in their order, the ones of single kinds of pages apart, without remarks."""

import pytest

from site_builder.site.assets import APART, ORDER, PACKAGED, STYLE, asset_files


@pytest.fixture
def held(tmp_path):
    """All assets of an exhibition with a sheet of its own, by path."""
    folder = tmp_path / "assets" / "css"
    folder.mkdir(parents=True)
    text = (
        '/* for us */\n.a::before { content: "/* kept */"; }\n/* two\nlines */.b { color: red }\n'
    )
    (folder / "own.css").write_text(text)
    return {one.path: one.content for one in asset_files(tmp_path)}


def test_every_packaged_sheet_is_joined_or_apart():
    """None is forgotten, none is loaded twice."""
    names = {place.stem for place in (PACKAGED / "css").glob("*.css")}
    apart = {name.removeprefix("css/").removesuffix(".css") for name in APART}

    assert names == {*ORDER, *apart}
    assert not apart & set(ORDER)


def test_sheets_apart_are_files_of_their_own(held):
    """And not in the joined one."""
    for name in APART:
        assert f"assets/{name}" in held
        assert held[f"assets/{name}"].strip() not in held[STYLE]
    assert "assets/css/base.css" not in held


def test_remarks_are_left_out_and_texts_stay(held):
    """What stands in quotes is no remark; an exhibition's own sheet comes last."""
    own = b'.a::before { content: "/* kept */"; }\n.b { color: red }\n'

    assert held[STYLE].endswith(own)
    assert b"/*" not in held[STYLE].removesuffix(own)
