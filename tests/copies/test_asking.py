"""Asking for files that are written aside."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import a_room, a_session, an_answer, an_organiser, fresh
from workshops import copies
from workshops.actions import answering, hiding, sessions
from workshops.models import Copy

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_writes(settings):
    settings.COPIES = "elsewhere"


def ask(session):
    return copies.ask(fresh(session), "zip", "public")


def test_a_whole_hall_that_asks_gets_one_copy():
    session = a_room(answers=2).session
    assert {ask(session).pk for _ in range(5)} == {Copy.objects.get().pk}


def test_what_was_said_since_is_in_a_new_copy():
    room = a_room(answers=1)
    first = ask(room.session)
    an_answer(room.seats[0], room.why, "One more")
    assert ask(room.session).pk != first.pk


def test_each_reader_has_a_copy_of_their_own():
    session = a_session()
    readers = [copies.ask(session, "zip", reader) for reader in ("public", "organiser")]
    assert len({copy.pk for copy in readers}) == 2


def test_a_copy_is_forgotten_after_an_hour():
    first = ask(a_session())
    Copy.objects.update(made_at=timezone.now() - timedelta(minutes=61))
    ask(a_session())
    assert not Copy.objects.filter(pk=first.pk).exists()


def test_what_failed_is_tried_again_a_minute_later():
    session = a_session()
    first = ask(session)
    Copy.objects.update(state="failed")
    assert ask(session).is_failed
    Copy.objects.update(asked_at=timezone.now() - timedelta(seconds=61))
    again = ask(session)
    assert (again.state, again.pk != first.pk) == ("waiting", True)


def test_a_session_that_is_deleted_leaves_no_copy():
    kept, gone = a_session(), a_session()
    ask(gone)
    copies.ask_for_all(an_organiser(), [kept, gone], "zip")
    ask(kept)
    sessions.delete(gone)
    assert [copy.session for copy in Copy.objects.all()] == [kept]


@pytest.mark.parametrize("take", ["withdraw", "hide"])
def test_what_is_taken_back_or_hidden_is_in_no_copy_that_is_kept(take):
    room = a_room(answers=2, revealed=True)
    ask(room.session)
    copies.ask_for_all(room.session.organiser, [room.session], "zip")
    if take == "hide":
        hiding.hide(room.session, room.answers[0], "It names somebody")
    else:
        answering.withdraw(room.seats[0], room.answers[0])
    assert not Copy.objects.exists()
