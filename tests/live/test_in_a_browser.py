"""Keeping a page alive in a real browser: sockets that are blocked, dead, or lose a message."""

import json
import time
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.browsers import PROJECTOR
from tests.factories import a_room, an_answer

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def room(server):
    return a_room(answers=1, revealed=True)


@pytest.fixture
def screen(new_page, room):
    """`screen(prepare)` is the room's screen; `prepare(page)` may meddle before it loads."""

    def opened(prepare=lambda page: None):
        page = new_page(**PROJECTOR)
        prepare(page)
        page.goto(f"/s/{room.session.written_code}/screen")
        return page

    return opened


def shows(page, text):
    expect(page.get_by_text(text, exact=True)).to_have_count(1, timeout=15_000)


def wait_until(page, happened, patience=10):
    """Let the page receive messages until something has happened."""
    end = time.monotonic() + patience
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        page.evaluate("new Promise((done) => setTimeout(done, 20))")


def test_where_sockets_are_blocked_the_page_asks_by_itself(screen, room):
    page = screen(lambda page: page.route_web_socket("**/live*", lambda socket: socket.close()))
    expect(page.locator("body[data-connection='polling']")).to_be_attached(timeout=15_000)
    an_answer(room.seats[0], room.why, "Said behind a strict proxy")
    shows(page, "Said behind a strict proxy")


@pytest.mark.quick
def test_a_frame_that_is_lost_is_noticed_by_the_next(screen, room):
    lost = []

    def lose_the_first_frame(socket):
        server = socket.connect_to_server()

        def pass_on(message):
            if json.loads(message)["type"] == "frame" and not lost:
                lost.append(message)
            else:
                socket.send(message)

        server.on_message(pass_on)

    page = screen(lambda page: page.route_web_socket("**/live*", lose_the_first_frame))
    expect(page.locator("body[data-connection='live']")).to_be_attached()
    an_answer(room.seats[0], room.why, "Said while a frame was lost")
    wait_until(page, lambda: lost)
    an_answer(room.seats[1], room.why, "Said just after")
    shows(page, "Said while a frame was lost")
    shows(page, "Said just after")
    assert len(lost) == 1


def test_frames_that_come_twice_or_out_of_order_change_nothing(screen, room):
    def stutter(socket):
        server = socket.connect_to_server()
        frames = []

        def pass_on(message):
            if json.loads(message)["type"] == "frame":
                frames.append(message)
                message = frames[0]
                for each in frames:
                    socket.send(each)
            socket.send(message)

        server.on_message(pass_on)

    page = screen(lambda page: page.route_web_socket("**/live*", stutter))
    expect(page.locator("body[data-connection='live']")).to_be_attached()
    for n in range(4):
        an_answer(room.seats[0], room.why, f"Said in turn {n}")
        shows(page, f"Said in turn {n}")
    room.session.refresh_from_db()
    expect(page.locator(f"body[data-revision='{room.session.revision}']")).to_be_attached()


@pytest.mark.quick
def test_a_dead_socket_that_stays_open_is_replaced_on_waking(screen, room):
    page = screen()
    expect(page.locator("body[data-connection='live']")).to_be_attached()
    page.context.set_offline(True)
    an_answer(room.seats[0], room.why, "Said while it slept")
    expect(page.locator("body[data-connection='offline']")).to_be_attached()
    page.context.set_offline(False)
    shows(page, "Said while it slept")
    expect(page.locator("body[data-connection='live']")).to_be_attached()


def test_a_message_that_was_under_way_does_not_say_that_the_connection_is_back(screen, room):
    now = datetime.now(UTC)
    page = screen(lambda page: page.clock.set_fixed_time(now))
    expect(page.locator("body[data-connection='live']")).to_be_attached()
    page.evaluate("dispatchEvent(new Event('offline'))")
    an_answer(room.seats[0], room.why, "Said just before")
    shows(page, "Said just before")
    expect(page.locator("body[data-connection='offline']")).to_be_attached()
    page.clock.set_fixed_time(now + timedelta(seconds=3))
    an_answer(room.seats[1], room.why, "Said a while after")
    shows(page, "Said a while after")
    expect(page.locator("body[data-connection='live']")).to_be_attached()


def test_a_tab_that_was_hidden_is_current_when_it_is_seen_again(screen, room):
    mute = {"on": False}

    def go_silent(socket):
        server = socket.connect_to_server()
        server.on_message(lambda message: None if mute["on"] else socket.send(message))

    page = screen(lambda page: page.route_web_socket("**/live*", go_silent))
    expect(page.locator("body[data-connection='live']")).to_be_attached()
    mute["on"] = True
    an_answer(room.seats[0], room.why, "Said to nobody")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    shows(page, "Said to nobody")


@pytest.mark.quick
def test_a_page_comes_back_by_itself_after_the_server_was_restarted(screen, room, running_server):
    page = screen()
    expect(page.locator("body[data-connection='live']")).to_be_attached()
    running_server.kill()
    expect(page.locator("body:not([data-connection='live'])")).to_be_attached(timeout=15_000)
    an_answer(room.seats[0], room.why, "Said while the server was away")
    running_server.start()
    shows(page, "Said while the server was away")
    expect(page.locator("body[data-connection='live']")).to_be_attached(timeout=40_000)


def test_a_page_that_must_wait_asks_again_when_it_may(screen, room):
    asked, answered = [], []
    busy = {"status": 503, "headers": {"Retry-After": "60"}, "body": "{}"}

    def refuse_once(route):
        asked.append(route.request.url)
        route.fulfill(**busy) if len(asked) == 1 else route.continue_()

    def prepare(page):
        page.clock.install()
        page.route_web_socket("**/live*", lambda socket: socket.close())
        page.route("**/changes?*", refuse_once)
        page.on(
            "requestfinished", lambda request: "/changes?" in request.url and answered.append(1)
        )

    page = screen(prepare)
    wait_until(page, lambda: answered)
    page.clock.run_for(30_000)  # ten times as long as a page without a socket waits to ask
    assert len(asked) == 1
    page.clock.run_for(90_000)
    expect(page.locator("body[data-connection='polling']")).to_be_attached(timeout=15_000)
