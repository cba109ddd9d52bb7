"""Editions: awards, tours and reviews point at what exists, as far as it can be read."""

import pytest

FIRST = "exhibits/2022/kota-madiun/booth.yml"
EDITION = "exhibits/2022/edition.yml"
AWARD = "awards: [{{id: a, name: N, organizer: O, year: 2022, kind: best, {}}}]\n"
TOUR = "tours: [{{id: a, title: Tur, stops: [{{text: x, {}}}]}}]\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (AWARD.format("category: governence"), ["category-misspelt"]),
        (AWARD.format("category: governance"), []),
        (AWARD.format("category: Daerah wisata unggulan"), []),
        (AWARD.format("winners: [{region: '35.77', programme: gas-metan}]"), ["programme-unknown"]),
        (AWARD.format("winners: [{region: Kota Madiun}]"), ["region-unknown"]),
        (TOUR.format("booth: kota-madun"), ["stop-unknown"]),
        (TOUR.format("booth: kota-madiun, programme: gas"), ["programme-unknown"]),
        (TOUR.format("booth: kota-madiun, programme: satu-pintu"), []),
        (
            TOUR.format("booth: kota-madiun").replace("]}]", "]}, {id: a, title: B, stops: []}]"),
            ["id-doubled"],
        ),
        ("reviews: [{region: '35.7', date: 2022-01-01, state: seen}]\n", ["region-unknown"]),
        ("opens: 2022-11-02\ncloses: 2022-11-01\n", ["days-reversed"]),
        ("opens: 2022-11-02\ncloses: 2022-11-02\n", []),
    ],
)
def test_what_an_edition_says_is_judged(exhibits, text, expected):
    """Each fault by its name."""
    exhibits.add(EDITION, text)

    assert expected == exhibits.names()


@pytest.mark.parametrize(
    ("old", "new"),
    [("provenance: official", "provenance: resmi"), ("format: 1", "format: 1\nstatus: draft")],
)
def test_a_stop_or_winner_in_a_faulty_or_draft_booth_is_no_second_fault(exhibits, old, new):
    """The booth's own fault is told, nothing of the edition."""
    exhibits.add(
        EDITION,
        TOUR.format("booth: kota-madiun, programme: lain")
        if "draft" not in new
        else TOUR.format("booth: kota-madiun"),
    )
    exhibits.add(EDITION, AWARD.format("winners: [{region: '35.77', programme: gas-metana}]"))
    exhibits.replace(FIRST, old, new)

    assert [] == exhibits.names(EDITION)


def test_winners_that_can_be_read_too_early_are_told(exhibits):
    """Until the day comes; without a day nothing is said."""
    exhibits.add(EDITION, AWARD.format("announce: 2022-12-01, winners: [{region: '35.77'}]"))

    assert ["winners-unsealed"] == exhibits.names(today="2022-11-30")
    assert [] == exhibits.names(today="2022-12-01")
    assert [] == exhibits.names()


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("Kota Madiun", "35.77"),
        ("kabupaten madiun", "35.19"),
        ("Lombok Timur", "52.03"),
        ("Kabupaten Lombok Timr", "52.03"),
        ("52.3", "52.03"),
    ],
)
def test_a_region_given_by_name_is_offered_by_its_code(exhibits, value, code):
    """The line to write holds the code in quotes."""
    exhibits.add(EDITION, f'reviews: [{{region: "{value}", date: 2022-01-01, state: seen}}]\n')

    (found,) = exhibits.problems()
    assert f'region: "{code}"' == dict(found.args)["line"]


def test_a_partners_region_exists(exhibits):
    """In plans as in achievements."""
    partner = "    partners: [{name: Tetangga, kind: region, region: '35.7'}]\n"
    exhibits.add(FIRST, partner)

    assert ["region-unknown"] == exhibits.names()
