"""The forms in which organisers choose languages: with keys, day and night, at any width."""

import pytest

from tests.browsers import LAPTOP, SMALL, sign_in, violations_day_and_night, wider_by
from tests.factories import a_session, an_organiser, fresh
from workshops.models import AccountLanguage


@pytest.mark.parametrize("size", [SMALL, LAPTOP])
def test_languages_of_a_session_are_ticked_with_keys(new_page, server, size):
    session = a_session(opened=False)
    page = new_page(**size)
    sign_in(page, an_organiser(), server)
    page.goto(f"/sessions/{session.written_code}/edit")
    group = page.get_by_role("group", name="Languages for people who join")
    boxes = group.get_by_role("checkbox").all()
    assert [box.is_checked() for box in boxes] == [True] * 4
    boxes[0].focus()
    for _ in boxes[1:]:
        page.keyboard.press("Space")
        page.keyboard.press("Tab")
    assert wider_by(page) == 0
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.get_by_text("Tick at least 1 language.").wait_for()
    assert [box.is_checked() for box in boxes] == [False] * 4
    assert violations_day_and_night(page) == []
    group.get_by_label("Cymraeg").check()
    page.keyboard.press("Enter")
    page.wait_for_url("**/sessions")
    assert fresh(session).languages == ["cy"]


@pytest.mark.parametrize("size", [SMALL, LAPTOP])
def test_the_language_of_an_account_is_chosen_with_keys(new_page, server, size):
    page = new_page(**size)
    sign_in(page, an_organiser(), server)
    page.goto("/sessions")
    page.get_by_role("link", name="Account").press("Enter")
    page.get_by_role("radio", name="The browser’s").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("html[lang=cy]")
    assert AccountLanguage.objects.get().language == "cy"
    assert page.get_by_role("radio", name="Cymraeg").is_checked()
    assert violations_day_and_night(page) == []
    assert wider_by(page) == 0
