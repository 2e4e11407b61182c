"""What became of the actions: said after the close, and in every summary at once."""

from datetime import date

import pytest

from tests.factories import a_closed_session, a_room, fresh
from workshops import export_jobs
from workshops.actions import causes, updates
from workshops.models import ActionUpdate, ExportJob
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

DAY = date(2027, 1, 28)


def test_an_update_is_said_once_even_if_it_is_sent_twice():
    session, (action,) = a_closed_session("Show every draft")
    for _ in range(2):
        updates.add_update(session, action, "done", "Two have come.", DAY)
    assert [str(update) for update in action.updates.all()] == ["done on 2027-01-28"]


def test_every_change_makes_a_new_summary_and_leaves_no_file_with_the_old_words():
    session, (action,) = a_closed_session("Show every draft")
    revisions = [session.revision]
    for change in (
        lambda: updates.add_update(session, action, "news", "A draft has come.", DAY),
        lambda: updates.set_due(session, action, DAY),
        lambda: updates.remove_update(session, action.updates.get()),
    ):
        export_jobs.job_for(session, "zip", "public")
        change()
        revisions.append(fresh(session).revision)
        assert not ExportJob.objects.exists()
    assert revisions == sorted(set(revisions))


def test_what_changes_nothing_makes_no_new_summary():
    session, (action,) = a_closed_session("Show every draft")
    update = updates.add_update(session, action, "news", "A draft has come.", DAY)
    updates.remove_update(session, update)
    before = fresh(session).revision
    updates.remove_update(session, update)
    updates.set_due(session, action, None)
    assert fresh(session).revision == before


def test_nothing_is_said_before_the_close_nor_of_an_action_elsewhere():
    room = a_room(answers=1, revealed=True)
    cause = causes.mark_cause(room.session, room.answers[0], "A cause")
    planned = causes.add_action(room.session, cause, what="Do it")
    session, _agreed = a_closed_session("Show every draft")
    for held, about, status in ((room.session, planned, 409), (session, planned, 404)):
        with pytest.raises(Refused) as refused:
            updates.add_update(held, about, "done", "", DAY)
        assert refused.value.status == status
    assert not ActionUpdate.objects.exists()
