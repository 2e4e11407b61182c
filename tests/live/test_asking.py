"""A hall that asks for changes because sockets do not pass: phones share a few frames."""

import threading
import time
from types import SimpleNamespace

import pytest

from tests.factories import a_room, an_answer, fresh
from tests.live.canonical import page_now
from workshops import board, fragments
from workshops.actions import joining
from workshops.fragments import recent
from workshops.fragments.recent import RecentFrames


@pytest.fixture
def reads(monkeypatch):
    """The revision from which changes have been read, each time."""
    begins, read = [], board.read_changes

    def read_changes(session_id, since, audience):
        begins.append(since)
        return read(session_id, since, audience)

    monkeypatch.setattr(board, "read_changes", read_changes)
    return begins


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands still until a test moves it."""
    now = SimpleNamespace(at=1000.0)
    monkeypatch.setattr(recent.time, "monotonic", lambda: now.at)
    return now


def ask(session, since, polls=True):
    return fragments.frame_for_asking(fresh(session), since, board.PHONE, polls=polls)


@pytest.mark.django_db
def test_phones_at_40_revisions_share_few_frames_that_bring_each_up_to_date(reads):
    room = a_room(people=40, revealed=True)
    pages = []
    for number, seat in enumerate(room.seats):
        pages.append(page_now(room.session.pk, board.PHONE))
        an_answer(seat, fresh(room.why), f"Because of {number}")
    now, revision = page_now(room.session.pk, board.PHONE)
    reads.clear()
    for page, since in pages:
        frame = ask(room.session, since)
        assert frame.since <= since
        assert revision - frame.since <= 2 * (revision - since)
        assert page.after(frame) == now, since
    assert len(reads) <= 2 * len(pages).bit_length()


@pytest.mark.django_db
def test_a_frame_begins_at_most_twice_as_far_back_for_phones_that_are_far_behind(monkeypatch):
    room = a_room(people=40, revealed=True)
    monkeypatch.setattr(fragments, "FAR_BEHIND", 5)
    first = fresh(room.session).phone_revision
    for number, seat in enumerate(room.seats):
        an_answer(seat, fresh(room.why), f"Because of {number}")
    revision = fresh(room.session).phone_revision
    for since in range(first, revision):
        assert revision - ask(room.session, since).since <= 2 * (revision - since), since


@pytest.mark.django_db
def test_a_frame_is_shared_for_a_moment_and_never_with_a_phone_that_has_it(reads, clock):
    room = a_room(people=3, revealed=True)
    since = fresh(room.session).phone_revision
    an_answer(room.seats[0], fresh(room.why), "The first")
    first = ask(room.session, since)
    an_answer(room.seats[1], fresh(room.why), "The second")
    assert ask(room.session, since) == first
    assert ask(room.session, first.to).to == first.to + 1
    clock.at += recent.FRESH
    assert ask(room.session, since).to == first.to + 1


@pytest.mark.django_db
def test_a_phone_with_a_socket_gets_what_the_socket_has_sent_before_it_was_open(clock, client):
    room = a_room(people=2, revealed=True)
    since = fresh(room.session).phone_revision
    client.cookies["seat"] = joining.join(room.session)

    def changes(**more):
        page = f"/s/{room.session.written_code}/changes"
        return client.get(page, {"since": since, **more}).json()["to"]

    an_answer(room.seats[0], fresh(room.why), "The first")
    first = changes(polling=1)
    an_answer(room.seats[1], fresh(room.why), "The second")
    assert changes(polling=1) == first
    assert changes() == first + 1
    assert changes(polling=1) == first + 1


@pytest.mark.django_db
def test_phones_with_a_socket_share_frames_as_well(reads):
    room = a_room(people=40, revealed=True)
    since = fresh(room.session).phone_revision
    for number, seat in enumerate(room.seats):
        an_answer(seat, fresh(room.why), f"Because of {number}")
    frames = [ask(room.session, since + n, polls=False) for n in range(40)]
    assert {frame.to for frame in frames} == {fresh(room.session).phone_revision}
    assert len(reads) <= 2 * len(frames).bit_length()


@pytest.mark.django_db
def test_who_is_up_to_date_gets_an_empty_frame(reads):
    room = a_room(revealed=True)
    assert ask(room.session, fresh(room.session).phone_revision).is_empty
    assert reads == []


def test_one_of_many_threads_makes_the_frame():
    frames, made, got = RecentFrames(), [], []

    def make():
        made.append(1)
        time.sleep(0.1)  # while it is made, the others come
        return SimpleNamespace(to=9)

    threads = [
        threading.Thread(target=lambda: got.append(frames.get("key", 8, make))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1
    assert got == [got[0]] * 8


def test_what_fails_is_made_again_by_the_next():
    frames = RecentFrames()

    def fails():
        raise board.LoadThePage

    with pytest.raises(board.LoadThePage):
        frames.get("key", 8, fails)
    assert frames.get("key", 8, lambda: SimpleNamespace(to=9)).to == 9


def test_only_the_latest_are_kept(monkeypatch):
    monkeypatch.setattr(recent, "MOST", 2)
    frames, made = RecentFrames(), []

    def get(key):
        frames.get(key, 8, lambda: made.append(key) or SimpleNamespace(to=9))

    for key in ("a", "b", "a", "c", "a", "b"):
        get(key)
    assert made == ["a", "b", "c", "b"]
