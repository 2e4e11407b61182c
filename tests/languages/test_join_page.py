"""The choice of a language on joining: with keys, without JavaScript, on a small screen."""

import pytest

from tests.browsers import SMALL, violations
from tests.factories import a_session
from tests.server import Server, database_of_tests

HTML = "document.documentElement"
WIDER = f"{HTML}.scrollWidth - {HTML}.clientWidth"


@pytest.fixture(scope="module")
def three_languages_server(django_db_setup, django_db_blocker):
    """The address of a server that offers all three languages."""
    offered = {"COPROD_LANGUAGES": "en,cy,ur"}
    with Server(database_of_tests(), environment=offered) as server:
        yield server.url


@pytest.mark.quick
def test_one_tap_changes_the_language_without_javascript(three_languages_server, new_page):
    page = new_page(**SMALL, java_script_enabled=False, locale="cy-GB")
    page.goto(join_page := f"{three_languages_server}/s/{a_session().written_code}")
    assert page.locator("html[lang=cy]").count() == 1
    page.get_by_role("group", name="Iaith").get_by_role("button", name="اردو").click()
    assert page.url == join_page
    assert page.locator("html[lang=ur][dir=rtl]").count() == 1


def test_the_choice_is_made_with_keys_and_said_to_a_screen_reader(three_languages_server, new_page):
    page = new_page(**SMALL)
    page.goto(three_languages_server)
    page.get_by_role("button", name="Cymraeg").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("html[lang=cy]")
    assert page.locator("button[aria-current=true]").inner_text() == "Cymraeg"
    assert violations(page) == []


@pytest.mark.parametrize("locale", ["en-GB", "ur-PK"])
def test_the_choice_fits_the_smallest_phone(three_languages_server, new_page, locale):
    page = new_page(**SMALL, has_touch=True, is_mobile=True, locale=locale)
    page.goto(f"{three_languages_server}/s/{a_session().written_code}")
    heights = [box.bounding_box()["height"] for box in page.locator(".languages button").all()]
    assert len(heights) == 3 and min(heights) >= 44
    assert page.evaluate(WIDER) == 0


@pytest.mark.parametrize("locale", ["en-GB", "ur-PK"])
def test_the_box_for_the_code_lines_up_with_its_button(three_languages_server, new_page, locale):
    page = new_page(**SMALL, locale=locale)
    page.goto(three_languages_server)
    box, button = (page.locator(f".join-line {it}").bounding_box() for it in ("input", "button"))
    assert (box["x"], box["width"]) == (button["x"], button["width"])
