"""Notifications by a real Redis, between two server processes that share only the database."""

import itertools
import time

import pytest

from tests.factories import a_room
from tests.notifications.silent import silent_host
from workshops.models import Answer
from workshops.notifications import CHANNEL

PATIENCE = 20
UNTIL_A_BEAT = 40  # one comes after 25 s at the latest
ANSWERS = 5

op_ids = (f"by-redis-{n:04}" for n in itertools.count())


@pytest.fixture
def room(transactional_db):
    return a_room(answers=1, revealed=True)


def say(program, room, text):
    said = program.answer(room.why, text, next(op_ids))
    assert said.status_code == 201, said.text


def wait_for_frame(page, text, patience=PATIENCE):
    """Wait for the frame that shows it."""
    while not any(text in piece["html"] for piece in page.next("frame", patience)["upserts"]):
        pass


def wait_until(condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it did not come true"
        time.sleep(0.05)


def test_an_answer_written_by_one_server_is_seen_at_another_also_once_redis_was_killed(
    redis, serve, open_page, join, room
):
    here, there = serve(redis.url), serve(redis.url)
    phone = join(there, room.session)
    page = open_page(here, room.session, audience="screen")
    page.next("beat")
    wait_until(lambda: redis.listeners(CHANNEL) == 1)
    # The first may still be found by the look at all rooms when listening starts.
    for text in ("Said at the other server", "Said there again"):
        say(phone, room, text)
        wait_for_frame(page, text, patience=10)
    redis.kill()
    say(phone, room, "Said without Redis")
    redis.start()
    # No notification came for this one: a listener that starts again looks at every session.
    wait_for_frame(page, "Said without Redis")
    wait_until(lambda: redis.listeners(CHANNEL) == 1)
    say(phone, room, "Said after")
    wait_for_frame(page, "Said after", patience=10)


@pytest.mark.long
def test_an_answer_is_stored_and_seen_at_the_next_beat_when_redis_is_away(
    redis, serve, open_page, join, room
):
    redis.kill()
    here, there = serve(redis.url), serve(redis.url)
    phone = join(there, room.session)
    page = open_page(here, room.session, audience="screen")
    page.next("beat")
    say(phone, room, "Said into the dark")
    assert Answer.objects.filter(text="Said into the dark").count() == 1
    wait_for_frame(page, "Said into the dark", UNTIL_A_BEAT)


def test_answers_do_not_wait_for_a_redis_that_says_nothing(serve, join, room):
    with silent_host() as silent:
        phone = join(serve(silent.url), room.session)
        for n in range(ANSWERS):
            say(phone, room, f"Said to nobody {n}")
        # Had each waited, each would have been given up by now.
        assert silent.given_up < ANSWERS
        wait_until(lambda: silent.given_up)
    assert Answer.objects.filter(text__startswith="Said to nobody").count() == ANSWERS
