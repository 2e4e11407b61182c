"""A phone that floods the room: all that it sent is hidden at once, and by undo shown again."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.actions.test_fast_path import falls_back
from tests.factories import a_room, an_answer, bucket_of, fresh
from workshops import board
from workshops.actions import asking, causes, closing, fast_path, moderation, undoing
from workshops.actions.floods import hide_flood
from workshops.board.floods import floods_in
from workshops.board.held import read_held
from workshops.models import Answer, Session, UndoEntry
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["fast_path", "locked_path"])
def way(request, monkeypatch):
    if request.param == "locked_path":
        monkeypatch.setattr(fast_path, "add", falls_back)


def sends(room, count, seconds, monkeypatch, seat=0):
    """Have a phone send so many answers, one each time after `seconds`."""
    at = timezone.now()
    for n in range(count):
        monkeypatch.setattr(timezone, "now", lambda n=n: at + timedelta(seconds=n * seconds))
        an_answer(fresh(room.seats[seat]), fresh(room.why), f"Flood {seat} {n}")


def states():
    return set(Answer.objects.filter(text__startswith="Flood 0").values_list("state", flat=True))


@pytest.mark.parametrize(("seconds", "is_flood"), [(1, True), (12, False)])
def test_11_answers_in_a_minute_are_a_flood_and_in_2_are_not(way, seconds, is_flood, monkeypatch):
    room = a_room(people=2)
    sends(room, 10, seconds, monkeypatch)
    assert floods_in(fresh(room.session)) == ()
    sends(room, 2, seconds, monkeypatch)
    assert bool(floods_in(fresh(room.session))) == is_flood


def test_all_of_it_is_hidden_even_in_silence_and_nothing_of_others(monkeypatch):
    room = a_room(people=2)
    sends(room, 12, 1, monkeypatch)
    other = an_answer(fresh(room.seats[1]), fresh(room.why), "Of somebody else")
    at = fresh(room.session).phone_revision
    (handle,) = floods_in(fresh(room.session))
    hide_flood(room.session, handle, "hurtful")
    assert (states(), fresh(other).state) == ({"hidden"}, "here")
    assert (fresh(room.why).answers, fresh(room.why).writers) == (1, 1)
    assert fresh(room.session).phone_revision == at
    assert floods_in(fresh(room.session)) == ()
    assert not bucket_of(room.seats[0]).flooded


def test_an_open_desk_lists_it_as_hidden_once_it_is_revealed(monkeypatch):
    room = a_room(people=2)
    sends(room, 12, 1, monkeypatch)
    hide_flood(room.session, floods_in(fresh(room.session))[0], "hurtful")
    since = fresh(room.session).revision
    asking.reveal(room.session, fresh(room.why))
    changes = board.read_changes(room.session.pk, since, board.DESK)
    assert len([node for node in changes.nodes if node.state == "hidden"]) == 12


@pytest.mark.parametrize("closes", [False, True])
def test_it_is_undone_and_what_was_held_is_held_again(closes, monkeypatch):
    room = a_room(people=2, revealed=True)
    sends(room, 8, 1, monkeypatch)
    moderation.check_first(room.session)
    sends(room, 4, 1, monkeypatch)
    if closes:
        closing.begin_closing(room.session)
    (handle,) = floods_in(fresh(room.session))
    hide_flood(room.session, handle, "hurtful")
    assert (states(), fresh(room.why).answers) == ({"hidden", "held"}, 0)
    assert set(Answer.objects.values_list("reason", flat=True)) == {"hurtful"}
    undoing.undo(room.session, UndoEntry.objects.filter(kind="flood").get())
    kept = Answer.objects.filter(text__startswith="Flood")
    assert (kept.filter(state="here").count(), kept.filter(state="held").count()) == (8, 4)
    assert not kept.exclude(reason="").exists()
    assert (fresh(room.why).answers, fresh(room.why).writers) == (8, 1)


@pytest.mark.parametrize(("revealed", "checks_first"), [(True, True), (False, False)])
def test_what_nobody_has_read_is_on_no_desk_afterwards(revealed, checks_first, monkeypatch):
    room = a_room(people=2, revealed=revealed, checks_first=checks_first)
    sends(room, 12, 1, monkeypatch)
    hide_flood(room.session, floods_in(fresh(room.session))[0], "hurtful")
    page = board.read_board(room.session.pk, board.DESK)
    assert "Flood" not in f"{page.nodes} {page.undo_steps}"
    assert read_held(fresh(room.session)).to_check == ()


def test_what_is_marked_as_a_cause_stays(monkeypatch):
    room = a_room(people=2, revealed=True)
    sends(room, 12, 1, monkeypatch)
    first = Answer.objects.filter(text__startswith="Flood").first()
    causes.mark_cause(room.session, first, "A cause")
    hide_flood(room.session, floods_in(fresh(room.session))[0], "hurtful")
    assert fresh(first).state == "here"


def test_a_handle_of_another_session_or_of_no_flood_hides_nothing(monkeypatch):
    room, another = a_room(people=1), a_room(people=1, answers=1)
    sends(room, 12, 1, monkeypatch)
    (handle,) = floods_in(fresh(room.session))
    with pytest.raises(Refused, match="not there any more"):
        hide_flood(another.session, handle, "hurtful")
    tag = fresh(another.session).author_tag(another.seats[0])
    with pytest.raises(Refused, match="not there any more"):
        hide_flood(another.session, fresh(another.session).flood_handle(tag), "hurtful")


def test_without_the_key_there_are_none(monkeypatch):
    room = a_room(people=1)
    sends(room, 12, 1, monkeypatch)
    Session.objects.update(salt=None, key=None)
    assert floods_in(fresh(room.session)) == ()


def test_only_the_desk_learns_of_it(monkeypatch):
    room = a_room(people=1)
    sends(room, 12, 1, monkeypatch)
    asking.reveal(room.session, room.why)
    (handle,) = floods_in(fresh(room.session))
    assert board.read_board(room.session.pk, board.DESK).floods == (handle,)
    assert board.read_board(room.session.pk, board.SCREEN).floods == ()
