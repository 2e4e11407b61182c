"""Lines that stay open and carry nothing, and strict proxies, with a phone's page behind them."""

import pytest
from playwright.sync_api import expect

from tests.browsers import PHONE, open_box
from tests.factories import a_room, an_answer
from tests.faults.network_faults import NoUpgrade
from workshops.actions import asking
from workshops.models import Answer, Vote

pytestmark = pytest.mark.django_db(transaction=True)

PATIENCE = 20_000


@pytest.fixture
def room(server):
    return a_room(answers=1, revealed=True, mode="full")


@pytest.fixture
def phone(new_page, line, room):
    """`phone()` is in the room, by way of the bad line; `prepare(page)` comes first."""

    def join(prepare=lambda page: None):
        page = new_page(**PHONE)
        prepare(page)
        page.goto(f"{line.url}/s/{room.session.written_code}")
        page.get_by_role("button", name="Join").click()
        return page

    return join


def is_(page, connection):
    expect(page.locator(f"body[data-connection='{connection}']")).to_be_attached(timeout=PATIENCE)


def shows(page, text):
    expect(page.locator("main").get_by_text(text, exact=True)).to_be_visible(timeout=PATIENCE)


def write(page, text):
    open_box(page).fill(text)
    page.get_by_role("button", name="Send").click()
    expect(page.locator("[id^='node-']", has_text=text)).to_contain_text("Yours", timeout=PATIENCE)


@pytest.mark.quick
def test_where_sockets_are_not_let_through_everything_works_by_asking(phone, line, room):
    line.fault = NoUpgrade()
    page = phone()
    is_(page, "polling")
    write(page, "Behind a strict proxy")
    assert Answer.objects.filter(text="Behind a strict proxy").count() == 1
    an_answer(room.seats[0], room.why, "From the other side")
    shows(page, "From the other side")
    asking.open_voting(room.session, room.why)
    page.get_by_role("button", name="dot").first.click()
    expect(page.get_by_role("button", pressed=True)).to_have_count(1, timeout=PATIENCE)
    assert Vote.objects.count() == 1


def test_a_socket_that_stays_open_and_silent_is_replaced(phone, line, room):
    page = phone(lambda page: page.clock.install())
    is_(page, "live")
    line.silence_sockets()
    an_answer(room.seats[0], room.why, "Said to a zombie")
    page.clock.fast_forward(40_000)  # more than the longest silence of a live server
    shows(page, "Said to a zombie")
    an_answer(room.seats[1], room.why, "Said to who is back")
    shows(page, "Said to who is back")
    is_(page, "live")


def test_a_phone_that_wakes_on_a_dead_line_is_current(phone, line, room):
    page = phone(lambda page: page.clock.install())
    is_(page, "live")
    line.silence_sockets()
    an_answer(room.seats[0], room.why, "Said while it slept")
    page.clock.fast_forward("10:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    shows(page, "Said while it slept")
    is_(page, "live")
