"""Cloths and colours: pure, different, well-formed, and readable."""

from lxml import etree

from site_builder.load.register import packaged_register
from site_builder.pages.ornament import cloth_of
from site_builder.pages.palette import thread

COLOURS = {
    "governance": "#1f5299",
    "branding": "#a82252",
    "economy": "#ecae30",
    "living": "#00666a",
    "society": "#b04a1c",
    "environment": "#2d5314",
}
THREADS = {name: thread(colour) for name, colour in COLOURS.items()}


def test_nearly_every_region_has_a_cloth_of_its_own():
    """The same code always gives the same cloth, other codes nearly always another."""
    regions = list(packaged_register().regions.values())
    cloths = [cloth_of(region, THREADS, ()).draw() for region in regions]

    assert len(set(cloths)) >= 510
    assert cloths[0] == cloth_of(regions[0], THREADS, ()).draw()


def test_every_kind_of_cloth_is_well_formed_and_small():
    """All motifs and layouts give SVG of at most 6 kB."""
    for region in list(packaged_register().regions.values())[::3]:
        cloth = cloth_of(region, THREADS, ("living",))
        for drawing in (cloth.draw(), cloth.band(), cloth.frame()):
            etree.fromstring(drawing.encode())
            assert len(drawing) < 6500


def test_a_cloth_works_with_one_pillar_and_with_twelve():
    """Pillars are data, not code."""
    region = packaged_register().regions["52.03"]

    for count in (1, 3, 12):
        threads = {f"p{at}": list(THREADS.values())[at % 6] for at in range(count)}
        etree.fromstring(cloth_of(region, threads, ()).draw().encode())


def test_no_drawing_gives_an_id_to_two_things():
    """A doubled id would draw one flower in the colour of another."""
    for region in packaged_register().regions.values():
        cloth = cloth_of(region, THREADS, ("economy", "society"))
        for drawing in (cloth.draw(), cloth.band(), cloth.frame()):
            ids = etree.fromstring(drawing.encode()).xpath("//@id")

            assert len(set(ids)) == len(ids), region.name
