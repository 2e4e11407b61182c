"""Who is in the room, as the desk shows it."""

import pytest
from django.test import Client
from playwright.sync_api import expect

from tests.browsers import LAPTOP, PHONE, sign_in, take_a_seat
from tests.factories import a_room
from workshops.actions import joining
from workshops.models import Answer


@pytest.fixture
def room(server):
    return a_room(people=0)


@pytest.fixture
def three_phones(page, program):
    """Takes three seats: one listens, one only asks for changes, one went away at once."""

    def join(session):
        live, polling = program(session), program(session)
        listening = page(session, secret=live.secret)
        listening.next("beat")
        live.ask_for_changes().raise_for_status()  # as a page does when its socket opens
        polling.ask_for_changes(polling=1, waiting=2).raise_for_status()
        joining.join(session)
        return listening

    return join


@pytest.fixture
def desk_socket(page):
    def listen(session):
        client = Client()
        client.force_login(session.organiser)
        cookie = f"sessionid={client.cookies['sessionid'].value}"
        return page(session, audience="desk", cookies=cookie)

    return listen


def counts(desk, seats):
    """Return what the desk receives once it shows so many seats."""
    while (told := desk.next("people"))["seats"] != seats:
        pass
    return told


def test_the_desk_learns_how_many_phones_listen_poll_and_are_gone(three_phones, desk_socket, room):
    desk = desk_socket(room.session)
    three_phones(room.session)
    told = counts(desk, seats=3)
    counted = {"seats": 3, "live": 1, "polling": 1, "gone": 1, "waiting": 2}
    assert told == {"type": "people", "places": 1500, "screens": 0, "whys": {}} | counted


def test_the_desk_learns_that_a_big_screen_is_open(page, desk_socket, room):
    desk = desk_socket(room.session)
    screen = page(room.session, audience="screen")
    while desk.next("people")["screens"] != 1:
        pass
    screen.socket.close()
    assert desk.next("people")["screens"] == 0


def test_the_desk_learns_how_many_say_that_they_have_finished(program, desk_socket, server):
    room = a_room(people=5, answers=5)
    desk, why = desk_socket(room.session), str(room.why.pk)
    phone = program(room.session)
    for said, counted in ((why, 1), ("no number", 0)):
        phone.ask_for_changes(finished=said).raise_for_status()
        while desk.next("people")["whys"][why]["finished"] != counted:
            pass


def test_phones_learn_how_many_have_written_and_in_a_quick_why_nothing(program, page, server):
    room, quick = a_room(people=5, answers=5), a_room(people=5, answers=5, mode="quick")
    shown = {str(room.why.pk): {"written": 5, "of": 5}}
    phone = program(room.session)
    line = page(room.session, secret=phone.secret)
    assert line.next("numbers") == {"type": "numbers", "whys": shown}
    assert phone.ask_for_changes().json()["numbers"] == shown
    assert "numbers" not in program(quick.session).ask_for_changes().json()


def test_the_desk_learns_of_a_big_screen_that_only_asks_for_changes(program, desk_socket, room):
    desk = desk_socket(room.session)
    asked = program(room.session).ask_for_changes(audience="screen", polling=1)
    asked.raise_for_status()
    while desk.next("people")["screens"] != 1:
        pass


def test_a_second_desk_learns_who_is_there_when_it_opens(three_phones, desk_socket, room):
    first = desk_socket(room.session)
    three_phones(room.session)
    told = counts(first, seats=3)
    assert counts(desk_socket(room.session), seats=3) == told


def test_a_phone_whose_socket_closes_is_live_no_more(three_phones, desk_socket, room):
    listening = three_phones(room.session)
    desk = desk_socket(room.session)
    counts(desk, seats=3)
    listening.socket.close()
    told = desk.next("people")
    assert (told["seats"], told["live"]) == (3, 0)


@pytest.mark.quick
def test_the_desk_says_how_many_phones_are_live_poll_and_are_gone(
    new_page, server, three_phones, room
):
    desk = new_page(**LAPTOP)
    sign_in(desk, room.session.organiser, server)
    desk.goto(f"/desk/{room.session.written_code}")
    expect(desk.locator("#people")).to_have_text("Nobody has joined yet.")
    three_phones(room.session)
    expect(desk.locator("#people")).to_have_text(
        "3 joined. Connected: 1. Slow: 1. Not connected: 1. 2 answers are still waiting to be sent."
    )


@pytest.mark.parametrize("line", ["by socket", pytest.param("by polls", marks=pytest.mark.long)])
def test_the_desk_says_how_many_answers_are_still_on_phones_until_they_are_sent(
    new_page, server, room, line
):
    desk = new_page(**LAPTOP)
    sign_in(desk, room.session.organiser, server)
    desk.goto(f"/desk/{room.session.written_code}")
    phone = new_page(**PHONE)
    if line == "by polls":
        phone.route_web_socket("**/live*", lambda socket: socket.close())
    take_a_seat(phone, room.session, server)
    phone.goto(f"/s/{room.session.written_code}")
    expect(phone.locator("body[data-connection]")).to_be_attached(timeout=15_000)

    phone.context.set_offline(True)
    for words in ("Written in the lift", "Written in the cellar"):
        phone.get_by_role("textbox", name="your answer").fill(words)
        phone.get_by_role("button", name="Send").click()
    expect(phone.locator("[data-kept]")).to_have_count(2)
    # The signal is back, but too thin for what is sent.
    phone.route("**/answers", lambda route: route.abort())
    phone.context.set_offline(False)
    expect(desk.locator("#people")).to_contain_text(
        "2 answers are still waiting to be sent.", timeout=20_000
    )

    phone.unroute("**/answers")
    expect(phone.locator("[data-kept]")).to_have_count(0, timeout=20_000)
    expect(desk.locator("#people")).not_to_contain_text("still waiting", timeout=10_000)
    assert Answer.objects.count() == 2


def test_a_page_opens_its_socket_only_once_its_scripts_listen(new_page, server):
    room, held = a_room(people=3), []
    desk = new_page(**LAPTOP)
    sign_in(desk, room.session.organiser, server)
    desk.route("**/js/desk/desk*.js", lambda route: held.append(route))
    desk.goto(f"/desk/{room.session.written_code}", wait_until="commit")
    expect(desk.locator("#people")).to_have_text("3 joined.")
    desk.wait_for_timeout(1000)
    expect(desk.locator("body[data-connection]")).to_have_count(0)
    held[0].continue_()
    expect(desk.locator("#people")).to_have_text("3 joined. Connected: 0. Not connected: 3.")
