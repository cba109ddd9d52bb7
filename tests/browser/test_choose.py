"""Narrowing the list of plans: without a page load, kept in the address, and not needed at all."""

import pytest

pytestmark = pytest.mark.browser

CASES = ("served", "portable")


def start(request, kind):
    if kind == "served":
        return request.getfixturevalue("served") + "rencana/"
    return (request.getfixturevalue("portable") / "rencana" / "index.html").as_uri()


def shown(page):
    return page.locator("[data-of]:visible").count()


@pytest.mark.parametrize("kind", CASES)
def test_choices_narrow_the_list_at_once(page, request, kind):
    """One pillar leaves one plan; the other fields count what is left; clearing brings all back."""
    page.goto(start(request, kind))
    page.evaluate("window.stayed = true")
    assert 6 == shown(page)

    page.get_by_label("Pilar").select_option("economy")
    assert 1 == shown(page)
    assert "1 / 6 ditampilkan" == page.get_by_role("status").inner_text()
    assert "Menunggu kabar (1)" in page.get_by_label("Status").inner_text()
    assert "Tata Kelola (1)" in page.get_by_label("Pilar").inner_text()
    page.get_by_role("button", name="Hapus saringan").click()

    assert 6 == shown(page)
    assert page.evaluate("window.stayed")
    assert [] == page.faults


def test_the_choice_stands_in_the_address(page, served):
    """Whoever opens it sees the same; fields are combined; what is unknown is passed over."""
    page.goto(served + "rencana/")
    page.get_by_label("Pilar").select_option("living")
    page.get_by_label("Tahun target").select_option("2023")
    address = page.url
    assert address.endswith("/rencana/?pilar=living&tahun=2023")

    page.goto(address.replace("/rencana/", "/en/rencana/"))
    assert 1 == shown(page)
    assert "living" == page.get_by_label("Pillar").input_value()
    page.goto(served + "rencana/?pilar=living&provinsi=tidak-ada")
    assert 1 == shown(page)


def test_without_scripts_the_list_stands(browser, served):
    """All plans, no form that would do nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "rencana/")

    assert 6 == shown(page)
    assert not page.locator("form[data-choose]").is_visible()
    context.close()
