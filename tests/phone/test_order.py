"""Each phone begins at another place of the same shuffle, however the answers reach it."""

from playwright.sync_api import expect

from tests.factories import a_room, a_seat, an_answer, fresh
from tests.live.shown import assert_shows_what_a_loaded_page_shows
from workshops.actions import asking, hiding
from workshops.board.phone_page import FIRST
from workshops.board.ring import from_beginning

MANY = FIRST + 20


def order_on(page):
    rows = page.locator(".of-all > li")
    return [int(row[5:]) for row in rows.evaluate_all("rows => rows.map(({ id }) => id)")]


def in_its_order(answers, page):
    """The ids of answers, from where this page begins."""
    begins = int(page.locator("body").get_attribute("data-beginning"))
    return [answer.pk for answer in sorted(answers, key=from_beginning(begins))]


def test_a_list_is_in_the_same_order_when_it_is_revealed_kept_up_to_date_and_loaded(phone):
    room = a_room(answers=MANY, people=20)
    page = phone(room.session)
    page.wait_for_selector("body[data-connection='live']")
    asking.reveal(room.session, room.why)
    expect(page.locator(".of-all > li")).to_have_count(MANY)
    order = in_its_order(room.answers, page)
    assert order_on(page) == order

    page.reload()
    expect(page.locator(".of-all > li")).to_have_count(FIRST)
    page.wait_for_selector("body[data-connection='live']")
    for answer in [row for row in room.answers if row.pk in (order[7], order[-1])]:
        hiding.hide(room.session, answer, "It names a person")
        hiding.show(room.session, answer)
    late = an_answer(a_seat(fresh(room.session)), fresh(room.why), "The very last")
    expect(page.locator(f"#node-{late.pk}")).to_be_attached()
    assert order_on(page) == [*order[:FIRST], late.pk]
    assert_shows_what_a_loaded_page_shows(page)
