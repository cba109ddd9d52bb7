"""axe-core finds nothing in another organizer's exhibition, nor in one that is still empty."""

import shutil
from pathlib import Path

import pytest

from site_builder.cli.run import run

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MATERIAL = Path(__file__).parent.parent / "golden" / "organizer"
WISH = ["--language=ms", "--language=en", "--pillar=air", "--pillar=hutan", "--pillar=warga"]
FULL = [
    "",
    "2026/",
    "2026/bandar-teluk/",
    "2025/bandar-teluk/",
    "2026/tonggak/air/",
    "2026/wilayah/wilayah-utara/",
    "2026/anugerah/",
    "daerah/bandar-teluk/",
    "sertai/",
    "tentang/",
]
EMPTY = ["", "2026/", "2026/pilar/governance/", "penghargaan/", "ikut/", "ikut/penyelenggara/"]
PATHS = {"full": FULL, "empty": EMPTY}


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """Both exhibitions, built for a file system."""
    roots = tmp_path_factory.mktemp("penyelenggara")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1767200400")  # 2026 in Jakarta
        assert 0 == run(["init", str(roots / "full"), "--register", *WISH])
        shutil.copytree(MATERIAL, roots / "full", dirs_exist_ok=True)
        assert 0 == run(["init", str(roots / "empty")])
        for name in ("full", "empty"):
            out = ["--out", str(roots / f"{name}-site"), "--portable"]
            assert 0 == run(["build", "--root", str(roots / name), *out])
    return roots


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
@pytest.mark.parametrize("name", ["full", "empty"])
def test_axe_finds_nothing(browser, sites, name, width, scheme):
    """In both languages of each; and no page is wider than its window."""
    context = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    found = []
    for path in [f"{prefix}{path}" for prefix in ("", "en/") for path in PATHS[name]]:
        page.goto((sites / f"{name}-site" / path / "index.html").as_uri())
        page.evaluate(AXE)
        answer = page.evaluate(
            "tags => axe.run({runOnly: tags, resultTypes: ['violations']})", TAGS
        )
        found += [
            (path, one["id"], node["target"])
            for one in answer["violations"]
            for node in one["nodes"]
        ]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append((path, "wide"))
    context.close()

    assert [] == found
