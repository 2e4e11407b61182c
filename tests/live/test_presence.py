"""Who is here, counted by several processes that inform each other."""

import json
from types import SimpleNamespace

import pytest

from workshops import presence
from workshops.presence import NOBODY, Count

SESSION = 7


@pytest.fixture(autouse=True)
def nobody_yet(monkeypatch):
    monkeypatch.setattr(presence, "_sessions", {})


@pytest.fixture
def clock(monkeypatch):
    """Move the steady clock forward."""
    now = [1000.0]
    monkeypatch.setattr(presence, "time", SimpleNamespace(monotonic=lambda: now[0]))

    def pass_by(seconds):
        now[0] += seconds

    return pass_by


def poll(seat, waiting=0):
    presence.note_request(SESSION, seat, polling=True, waiting=waiting)


def test_a_phone_with_a_socket_is_not_counted_as_polling_too():
    poll(1)
    poll(2)
    presence.set_live(SESSION, {1})
    assert presence.everywhere(SESSION) == Count(live=1, polling=1)


def test_a_phone_that_stops_polling_is_forgotten(clock):
    poll(1)
    clock(presence.POLLING_SECONDS + 1)
    poll(2)
    assert presence.everywhere(SESSION) == Count(polling=1)


def test_answers_that_came_through_wait_no_more():
    poll(1, waiting=3)
    poll(2, waiting=1)
    poll(1)
    assert presence.everywhere(SESSION).waiting == 1


def test_other_processes_are_added_until_they_have_been_silent_too_long(clock):
    presence.set_live(SESSION, {1})
    assert presence.receive_count(SESSION, "other", live=5, polling=2, waiting=1)
    assert not presence.receive_count(SESSION, "other", live=5, polling=2, waiting=1)
    assert presence.everywhere(SESSION) == Count(6, 2, 1)
    clock(presence.ELSEWHERE_SECONDS + 1)
    assert presence.everywhere(SESSION) == Count(1, 0, 0)


def test_phones_and_screens_of_another_process_come_in_2_parts():
    presence.set_live(SESSION, {1}, screens=1)
    assert presence.receive_count(SESSION, "other", screens=2)
    assert presence.receive_count(SESSION, "other", live=5, polling=2, waiting=1)
    assert presence.everywhere(SESSION) == Count(6, 2, 1, 3)
    presence.receive_count(SESSION, "other", screens=0, and_what_comes_later=7)
    assert presence.everywhere(SESSION) == Count(6, 2, 1, 1)


def test_screens_without_a_socket_count_as_1_until_they_stop_asking(clock):
    presence.note_screen(SESSION)
    presence.note_screen(SESSION)
    assert presence.everywhere(SESSION).screens == 1
    clock(presence.POLLING_SECONDS + 1)
    assert presence.everywhere(SESSION).screens == 0


def test_a_process_with_a_screen_alone_has_no_phones():
    presence.receive_count(SESSION, "other", screens=1)
    assert not presence.is_elsewhere_too(SESSION)
    presence.receive_count(SESSION, "other", live=1)
    assert presence.is_elsewhere_too(SESSION)


def test_who_has_finished_is_counted_by_why_even_if_the_phone_sleeps(clock):
    for seat, why in ((1, 12), (2, 12), (3, 14), (4, 12)):
        presence.note_finished(SESSION, seat, why)
    presence.note_finished(SESSION, 4, None)
    clock(presence.WAITING_SECONDS + 1)
    assert presence.everywhere(SESSION).finished == ((12, 2), (14, 1))
    presence.forget_finished(SESSION, writing={14})
    assert presence.everywhere(SESSION).finished == ((14, 1),)
    clock(presence.FINISHED_SECONDS)
    assert presence.everywhere(SESSION).finished == ()


def test_those_who_have_finished_at_another_process_are_added():
    presence.note_finished(SESSION, 1, 12)
    elsewhere = Count(finished=((12, 3), (14, 1)))
    published = json.loads(json.dumps(elsewhere.of_others))
    assert presence.receive_count(SESSION, "other", **published)
    assert presence.everywhere(SESSION).finished == ((12, 4), (14, 1))
    presence.receive_count(SESSION, "other", **NOBODY.of_others)
    assert presence.everywhere(SESSION).finished == ((12, 1),)


def test_phones_that_name_whys_at_will_do_not_make_a_notification_too_long():
    for seat in range(500):
        presence.note_finished(SESSION, seat, 10**14 + seat)
    published = presence.count_to_publish(SESSION)
    assert len(json.dumps(published.of_others)) < 1000


def test_its_own_counts_are_not_added_twice():
    presence.set_live(SESSION, {1})
    assert not presence.receive_count(SESSION, presence.PROCESS, live=1)
    assert presence.everywhere(SESSION) == Count(live=1)


def test_counts_are_published_once_then_after_a_while_again_and_at_last_that_nobody_is_here(clock):
    assert presence.count_to_publish(SESSION) is None
    presence.set_live(SESSION, {1})
    assert presence.count_to_publish(SESSION) == Count(live=1)
    assert presence.count_to_publish(SESSION) is None
    clock(presence.AT_LEAST_SECONDS + 1)
    assert presence.count_to_publish(SESSION) == Count(live=1)
    clock(presence.AT_MOST_SECONDS + 1)
    presence.set_live(SESSION, set())
    assert presence.count_to_publish(SESSION) == NOBODY
    assert presence.count_to_publish(SESSION) is None


def test_counts_wait_if_others_were_published_a_moment_ago(clock):
    presence.set_live(SESSION, {1})
    presence.count_to_publish(SESSION)
    presence.set_live(SESSION, {1, 2})
    assert presence.count_to_publish(SESSION) is None
    assert presence.has_unpublished(SESSION)
    clock(presence.AT_MOST_SECONDS)
    assert presence.count_to_publish(SESSION) == Count(live=2)
    assert not presence.has_unpublished(SESSION)


def test_a_room_that_everybody_has_left_takes_no_memory(clock):
    poll(1)
    presence.count_to_publish(SESSION)
    clock(presence.POLLING_SECONDS + 1)
    assert presence.count_to_publish(SESSION) == NOBODY
    assert presence._sessions == {}
