"""Many answers stay calm, on every width."""

import pytest
from playwright.sync_api import expect

from tests.browsers import LAPTOP, PHONE, text_at_200_percent
from tests.factories import a_room


@pytest.fixture
def full_room(db, server):
    return a_room(people=6, answers=60, revealed=True, mode="full")


def lines(page):
    return page.locator("[data-cards] > li[data-kind='answer']:visible")


def test_six_themes_and_ten_lines_then_a_fold(at_desk, full_room, themed):
    themed(full_room, 8)
    page = at_desk(full_room.session)
    expect(page.locator("#summing-up")).to_have_text(
        "60 answers. In themes: 16. Not in a theme: 44. Dots given: 0 of 18."
    )
    expect(page.locator("[data-cards] > .theme:visible")).to_have_count(6)
    expect(lines(page)).to_have_count(10)
    page.keyboard.press("f")
    expect(lines(page)).to_have_count(44)
    page.get_by_role("button", name="Show fewer").click()
    expect(lines(page)).to_have_count(10)


def test_of_very_many_answers_the_desk_says_how_many_few_phones_have_shown(at_desk):
    room = a_room(people=8, answers=71, revealed=True)
    page = at_desk(room.session)
    said = "71 answers, shuffled. About 70 answers have been on fewer than 3 phones."
    expect(page.locator("#summing-up")).to_have_text(said)


def test_finding_one_answer_among_sixty(at_desk, full_room):
    page = at_desk(full_room.session)
    page.keyboard.press("/")
    page.keyboard.type("number 41")
    expect(lines(page)).to_have_count(1)
    page.keyboard.press("Escape")
    expect(lines(page)).to_have_count(20)


@pytest.mark.quick
@pytest.mark.parametrize(
    ("device", "widths"), [(PHONE, [320, 360]), (LAPTOP, [700, 1024, 1366, 1920])]
)
def test_nothing_makes_the_page_scroll_sideways(at_desk, full_room, themed, device, widths):
    themed(full_room, 3)
    page = at_desk(full_room.session, **device)
    for width in widths:
        page.set_viewport_size({"width": width, "height": 768})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    text_at_200_percent(page)
    for width in widths:
        page.set_viewport_size({"width": width, "height": 768})
        assert page.evaluate("document.documentElement.scrollWidth") <= max(width, 360)
        page.locator("#next").scroll_into_view_if_needed()
        expect(page.locator("#next")).to_be_in_viewport()


def test_a_finger_finds_every_tool(at_desk, full_room):
    page = at_desk(full_room.session, **PHONE)
    tools = page.locator("[data-cards] > li:visible .tool")
    boxes = [tools.nth(n).bounding_box() for n in range(4)]
    assert min(box["height"] for box in boxes) >= 44
    assert min(box["width"] for box in boxes) >= 44
