"""Clocks that are put two hours on or back, the server's or a phone's: nothing depends on them."""

import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.browsers import PHONE
from tests.factories import a_room, fresh
from tests.live.sockets import Page
from tests.server import Server, database_of_tests
from workshops.actions import asking
from workshops.models import AuthorBucket

pytestmark = pytest.mark.django_db(transaction=True)

# Debian's libfaketime shifts a process's clock for real; its monotonic clock is unchanged.
LIBRARY = next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"), None)
HOURS = 2
PATIENCE = 20


@pytest.fixture
def shifted(transactional_db, tmp_path):
    """A server, and `put(hours, phone)`: its clock is off by so much, as the phone can see."""
    if LIBRARY is None:
        pytest.skip("libfaketime is not here; .ci/run installs it where apt can be had")
    clock = tmp_path / "clock"
    clock.write_text("+0")
    environment = {
        "LD_PRELOAD": str(LIBRARY),
        "FAKETIME_TIMESTAMP_FILE": str(clock),
        "FAKETIME_CACHE_DURATION": "1",  # seconds until it looks into the file again
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
    with Server(database_of_tests(), environment=environment) as server:

        def put(hours, phone):
            clock.write_text(f"{hours:+}h")
            end = time.monotonic() + PATIENCE
            while not is_off_by(hours, phone):
                assert time.monotonic() < end, "the server's clock is not shifted"
                time.sleep(0.1)

        yield server, put


def is_off_by(hours, phone):
    """Is the server's time wrong by this many hours?"""
    off = phone.ask_for_changes().json()["now"] / 1000 - time.time()
    return abs(off - hours * 3600) < 600


def test_order_and_pace_stay_when_the_server_s_clock_jumps(shifted, program):
    server, put = shifted
    room = a_room(people=0, mode="quick")
    phone = program(server.url, room.session)
    revisions = []
    with Page(server.url, room.session, secret=phone.secret) as page:
        stands_at = page.next("beat")["revision"]
        for number, hours in enumerate((HOURS, -HOURS)):
            put(hours, phone)
            said = phone.answer(room.why, f"Said {number}", f"clock-{number:04}").json()
            revisions.append(said["revision"])
            frame = page.next("frame")
            assert frame["from"] == stands_at
            stands_at = frame["to"]
            assert any(f"Said {number}" in piece["html"] for piece in frame["upserts"])
    assert revisions == sorted(set(revisions))


def test_nobody_is_locked_out_when_the_server_s_clock_is_put_back(shifted, program):
    server, put = shifted
    room = a_room(people=0, mode="quick")
    phone = program(server.url, room.session)
    put(HOURS, phone)
    assert phone.answer(room.why, "Said too soon", "said-too-soon").status_code == 201
    AuthorBucket.objects.update(tokens=0)  # it has sent as fast as it may
    put(-HOURS, phone)
    assert phone.answer(room.why, "Said again", "said-again").status_code == 201


@pytest.mark.parametrize("hours", [HOURS, -HOURS])
def test_a_phone_whose_clock_is_wrong_announces_the_last_minute_in_time(new_page, server, hours):
    room = a_room(people=0)
    page = new_page(**PHONE)
    page.clock.install(time=timezone.now() + timedelta(hours=hours))
    page.goto(f"/s/{room.session.written_code}")
    page.get_by_role("button", name="Join").click()
    expect(page.locator("body[data-connection='live']")).to_be_attached()
    line = page.locator("[data-soon]")
    asking.set_timer(room.session, fresh(room.why), 600)
    expect(page.locator("[data-why][data-ends]:not([data-ends=''])")).to_be_attached()
    expect(line).to_be_hidden()
    asking.stop_timer(room.session, fresh(room.why))
    asking.set_timer(room.session, fresh(room.why), 50)
    expect(line).to_have_text(line.get_attribute("data-soon"))
