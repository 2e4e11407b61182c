"""“Did things change?”: asked of everybody with the code, and tied to nobody once it has ended."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import OperationalError
from django.utils import timezone

from tests.factories import a_closed_session, a_room, a_session, fresh
from workshops import keys
from workshops.actions import causes, closing, daily, did_it_change, expiry
from workshops.models import ChangeChoice, Session, SpentKey
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate
DAY = timedelta(days=1)


@pytest.fixture
def asked(tmp_path, settings):
    """A closed session that asks it, and its 2 actions."""
    settings.KEYS_DIR = tmp_path
    session, agreed = a_closed_session("Show every draft", "Pay for a post")
    did_it_change.ask(session, TODAY(), TODAY() + DAY)
    return fresh(session), agreed


@pytest.fixture
def commits(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


def say(session, action, *choices):
    """Each choice from a browser of its own."""
    for n, choice in enumerate(choices):
        did_it_change.choose(session, action.pk, choice, f"browser {n}", "10.0.0.1")


def test_a_browser_has_1_choice_for_each_action_and_can_change_it(asked):
    session, (shown, paid) = asked
    for choice in ("no", "yes"):
        say(session, shown, choice)
    say(session, paid, "little")
    assert did_it_change.choices_of(session, "browser 0") == {shown.pk: "yes", paid.pk: "little"}
    assert did_it_change.choices_of(session, "browser 1") == {}
    assert ChangeChoice.objects.count() == 2


def test_answers_are_counted_from_5_and_what_they_were_tied_to_is_destroyed(asked, commits):
    session, (shown, paid) = asked
    say(session, shown, "yes", "yes", "little", "no", "no")
    say(session, paid, "yes", "yes", "no", "no")
    salt = bytes(session.change_salt)
    with commits(execute=True):
        did_it_change.end(session)
    assert fresh(shown).changed == {"yes": 2, "little": 1, "no": 2}
    assert fresh(paid).changed == {"yes": 0, "little": 0, "no": 0}
    assert fresh(session).change_salt is None
    assert not ChangeChoice.objects.exists()
    assert (keys.derive(salt), list(Path(settings.KEYS_DIR).iterdir())) == (None, [])
    assert not SpentKey.objects.exists()


def test_nothing_is_taken_before_the_first_day_or_after_the_last(asked):
    session, (shown, _paid) = asked
    for first, last in ((1, 2), (-2, -1)):
        did_it_change.ask(session, TODAY() + first * DAY, TODAY() + last * DAY)
        with pytest.raises(Refused) as refused:
            say(session, shown, "yes")
        assert refused.value.status == 410


def test_it_ends_by_itself_the_day_after_the_last(asked):
    session, (shown, _paid) = asked
    say(session, shown, *["yes"] * 5)
    daily.run()
    assert fresh(shown).changed is None
    Session.objects.filter(pk=session.pk).update(change_until=TODAY() - DAY)
    daily.run()
    assert fresh(shown).changed == {"yes": 5, "little": 0, "no": 0}


def test_a_locked_session_keeps_none_of_the_others_back(asked, monkeypatch):
    locked, _agreed = asked
    other, _agreed = a_closed_session("Pay for a post")
    did_it_change.ask(other, TODAY(), TODAY())
    Session.objects.update(change_until=TODAY() - DAY)
    end = did_it_change.end

    def end_unless_locked(session):
        if session == locked:
            raise OperationalError("canceling statement due to lock timeout")
        end(session)

    monkeypatch.setattr(did_it_change, "end", end_unless_locked)
    did_it_change.end_due()
    assert (fresh(locked).change_salt is None, fresh(other).change_salt) == (False, None)


def test_new_days_keep_what_was_said(asked):
    session, (shown, _paid) = asked
    say(session, shown, "yes")
    did_it_change.ask(session, TODAY(), TODAY() + 9 * DAY)
    assert did_it_change.choices_of(fresh(session), "browser 0") == {shown.pk: "yes"}


def test_a_lost_file_stops_new_answers_and_loses_none_that_are_there(asked):
    session, (shown, _paid) = asked
    say(session, shown, *["yes"] * 5)
    for path in Path(settings.KEYS_DIR).iterdir():
        path.unlink()
    with pytest.raises(Refused) as refused:
        say(session, shown, "no")
    assert refused.value.status == 503
    assert did_it_change.choices_of(session, "browser 0") == {}
    did_it_change.end(session)
    assert fresh(shown).changed == {"yes": 5, "little": 0, "no": 0}


def test_deleting_the_session_destroys_the_key_and_the_answers(asked, commits):
    session, (shown, _paid) = asked
    say(session, shown, "yes")
    with commits(execute=True):
        expiry.delete(session, by=None)
    assert list(Path(settings.KEYS_DIR).iterdir()) == []
    assert not ChangeChoice.objects.exists()


def test_it_is_asked_only_of_a_closed_session_with_actions():
    closed, _none = a_closed_session()
    for session in (a_session(), closed):
        with pytest.raises(Refused):
            did_it_change.ask(session, TODAY(), TODAY())


@pytest.mark.parametrize(("days", "waits"), [(5, 5), (-5, 0)])
def test_the_day_that_was_set_beforehand_holds_from_the_close_on(tmp_path, settings, days, waits):
    settings.KEYS_DIR = tmp_path
    room = a_room(answers=1, revealed=True)
    Session.objects.update(change_from=TODAY() + days * DAY)
    cause = causes.mark_cause(room.session, room.answers[0], "Drafts come late")
    causes.add_action(room.session, cause, what="Show every draft")
    closing.begin_closing(room.session)
    assert fresh(room.session).change_salt is None
    closing.close(room.session)
    closed = fresh(room.session)
    assert closed.change_from == TODAY() + waits * DAY
    assert closed.change_until == TODAY() + (waits + 28) * DAY
    assert closed.asks_change == (waits == 0)
    assert keys.derive(closed.change_salt)


def test_without_actions_it_is_not_asked_at_the_close(db):
    room = a_room(answers=1, revealed=True)
    Session.objects.update(change_from=TODAY())
    closing.begin_closing(room.session)
    closing.close(room.session)
    assert fresh(room.session).change_salt is None
