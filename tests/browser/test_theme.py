"""An edition in its own colours: its pages wear them, all others the exhibition's."""

import shutil
from pathlib import Path

import pytest

from site_builder.cli.run import run
from site_builder.model.colour import LEAST_CONTRAST, contrast

pytestmark = pytest.mark.browser

BASE = Path(__file__).parents[1] / "golden" / "base"
OURS = ("#17366b", "#f2b233")
THEIRS = ("#7a1f3d", "#a5d8c0")
WORN = """() => {
  const style = getComputedStyle(document.body)
  const shown = (selector, property) => {
    const one = document.querySelector(selector)
    return one && getComputedStyle(one)[property]
  }
  return {
    named: [style.getPropertyValue('--board').trim(), style.getPropertyValue('--edition').trim()],
    header: shown('.top', 'backgroundColor'), on_header: shown('.brand', 'color'),
    sign: shown('.fascia__no', 'backgroundColor'), on_sign: shown('.fascia__no', 'color'),
  }
}"""


@pytest.fixture(scope="module")
def two_editions(tmp_path_factory, serving):
    """2022 in the exhibition's colours, 2023 in its own: the address."""
    root = tmp_path_factory.mktemp("warna") / "root"
    shutil.copytree(BASE, root)
    exhibits = root / "exhibits"
    shutil.copytree(exhibits / "2022", exhibits / "2023")
    for path in (
        exhibits / "2023" / "edition.yml",
        exhibits / "2023" / "kota-madiun" / "booth.yml",
    ):
        path.write_text(path.read_text().replace("2022", "2023"))
    with (exhibits / "2023" / "edition.yml").open("a") as edition:
        edition.write('theme: {{primary: "{}", accent: "{}"}}\n'.format(*THEIRS))
    out = root.parent / "situs"
    assert 0 == run(["build", "--root", str(root), "--out", str(out), "--portable"])
    with serving(out) as address:
        yield address


def rgb(colour):
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"


def hexed(shown):
    return "#" + "".join(f"{int(one):02x}" for one in shown[4:-1].split(","))


@pytest.mark.parametrize(
    ("path", "colours"),
    [
        ("2023/", THEIRS),
        ("2023/kota-madiun/", THEIRS),
        ("2023/pilar/governance/", THEIRS),
        ("", THEIRS),  # the entrance leads into the newest edition
        ("2022/", OURS),
        ("2022/kota-madiun/", OURS),
        ("en/2022/kota-madiun/", OURS),
        ("rencana/", OURS),
        ("daerah/kota-madiun/", OURS),
    ],
)
def test_an_editions_colours_win_on_its_pages_only(page, two_editions, path, colours):
    """By day header and stand numbers wear them, with text that reads on them."""
    page.emulate_media(color_scheme="light")
    page.goto(f"{two_editions}{path}index.html")
    worn = page.evaluate(WORN)

    assert list(colours) == worn["named"]
    assert rgb(colours[0]) == worn["header"]
    assert contrast(hexed(worn["on_header"]), colours[0]) >= LEAST_CONTRAST
    if worn["sign"]:
        assert rgb(colours[1]) == worn["sign"]
        assert contrast(hexed(worn["on_sign"]), colours[1]) >= LEAST_CONTRAST


def test_by_night_the_boards_are_dark_in_both(page, two_editions):
    """Each edition's board is its own colour in a dark hall, and white reads on it."""
    grounds = []
    for year in (2022, 2023):
        page.emulate_media(color_scheme="dark")
        page.goto(f"{two_editions}{year}/index.html")
        worn = page.evaluate(WORN)
        grounds.append(worn["named"][0])
        assert contrast("#ffffff", worn["named"][0]) >= LEAST_CONTRAST
        assert rgb(worn["named"][0]) == worn["header"]

    assert grounds[0] != grounds[1]
