"""An owner shortens how long sessions are kept: it waits 14 days, and organisers are told."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from django.utils.dateformat import format as date_format
from django.utils.timezone import localtime

from tests.actions.test_reminders import set_up
from tests.factories import a_closed_session, a_session, an_organiser, fresh
from tests.home.test_home import PLAN
from workshops.actions import keeping, organisations
from workshops.models import Node, Organisation, Session

pytestmark = pytest.mark.django_db
__all__ = ["set_up"]


@pytest.fixture
def theirs():
    User.objects.filter(pk=an_organiser().pk).update(email="mona@example.org")
    return organisations.rebrand(an_organiser(), "Elm Trust", "#055641")


@pytest.fixture
def closed(theirs):
    """A session that closed 70 days ago, and is kept for 90."""
    session, _agreed = a_closed_session("Do it", organisation=theirs, keep_days=90, record_days=365)
    closed_at = timezone.now() - timedelta(days=70)
    Session.objects.filter(pk=session.pk).update(closed_at=closed_at)
    return session


def later(theirs, days):
    at = fresh(theirs).limits_apply_at - timedelta(days=days)
    Organisation.objects.filter(pk=theirs.pk).update(limits_apply_at=at)
    call_command("delete_expired_sessions", verbosity=0)


def test_nothing_is_deleted_for_14_days_and_organisers_are_told_at_once(theirs, closed):
    keeping.set_limits(theirs, 60, None, by=None)
    (sent,) = mail.outbox
    assert sent.subject == "1 of your sessions will be kept for less time"
    day = date_format(localtime(timezone.now() + timedelta(days=14)), "j F Y")
    assert f"how long sessions are kept, from {day} on." in sent.body
    later(theirs, 13)
    assert (fresh(closed).keep_days, Node.objects.filter(kind="answer").exists()) == (90, True)
    later(theirs, 1)
    assert (fresh(closed).keep_days, fresh(closed).record_days) == (60, 365)
    assert not Node.objects.filter(kind="answer").exists()
    assert fresh(theirs).limits_apply_at is None


def test_a_whole_session_goes_on_the_same_day(theirs, closed):
    keeping.set_limits(theirs, 30, 60, by=None)
    later(theirs, 14)
    assert not Session.objects.exists()


def test_it_can_be_changed_back_until_then(theirs, closed):
    keeping.set_limits(theirs, 60, None, by=None)
    keeping.set_limits(theirs, 120, None, by=None)
    assert fresh(theirs).limits_apply_at is None
    call_command("delete_expired_sessions", verbosity=0)
    assert fresh(closed).keep_days == 90
    assert len(mail.outbox) == 1


def test_sessions_elsewhere_and_shorter_ones_stay_as_they_are(theirs, closed):
    other = a_session(organiser=an_organiser("other"), keep_days=365)
    short = a_session(organisation=theirs, keep_days=10, record_days=None)
    keeping.set_limits(theirs, 60, 60, by=None)
    later(theirs, 14)
    assert (fresh(other).keep_days, fresh(short).keep_days) == (365, 10)
    assert fresh(short).record_days is None


def test_list_and_form_of_a_session_that_never_opened_have_the_shorter_time_at_once(client, theirs):
    session = a_session(organisation=theirs, opened=False, keep_days=90)
    keeping.set_limits(theirs, 30, None, by=None)
    client.force_login(an_organiser())
    assert "30 days after the close" in client.get("/sessions").text
    form = client.get(f"/sessions/{session.written_code}/edit").context["form"]
    assert (form.initial["keep_days"], fresh(session).keep_days) == (30, 90)
    keeping.set_limits(theirs, 60, None, by=None)
    assert "60 days after the close" in client.get("/sessions").text


@pytest.mark.parametrize("sends", [True, False])
def test_the_page_says_whether_it_tells_organisers(client, theirs, closed, settings, sends):
    settings.EMAIL_FROM = settings.EMAIL_FROM if sends else ""
    client.force_login(an_organiser())
    page = client.post("/organisation/rules", {"keep_days": "60", "record_days": ""}).text
    assert ("get a message when you save" in page) is sends
    assert ("Tell the organisers yourself" in page) is not sends
    # Where the form leads, so that the browser shows this first, and says it.
    assert ('action="#kept-longer"' in page, 'id="kept-longer"' in page) == (True, True)
    assert "<title> Not saved yet, Rules, Elm Trust" in " ".join(page.split())


def test_the_page_shows_what_is_kept_longer_before_it_saves(client, theirs, closed):
    client.force_login(an_organiser())
    asked = client.post("/organisation/rules", {"keep_days": "60", "record_days": ""})
    assert "1 session is kept longer than this" in asked.text
    assert fresh(theirs).keep_days is None
    assert "it applies from" in " ".join(asked.text.split())
    a_session(organisation=theirs, keep_days=365)
    asked = client.post("/organisation/rules", {"keep_days": "60", "record_days": ""})
    assert "it applies from" in " ".join(asked.text.split())
    sent = {"keep_days": "60", "record_days": "", "seen": "60 None"}
    html = client.post("/organisation/rules", sent, follow=True).text
    assert "Until then you can change this back." in " ".join(html.split())
    assert fresh(theirs).keep_days == 60
    wrong = client.post("/organisation/rules", {"keep_days": "60", "record_days": "30"})
    assert wrong.status_code == 422


def test_an_organiser_may_choose_less_but_not_more(client, theirs):
    keeping.set_limits(theirs, 20, None, by=None)
    client.force_login(an_organiser())
    assert client.get("/sessions/new").context["form"].initial["keep_days"] == 20
    refused = client.post("/sessions/new", PLAN)
    assert refused.status_code == 422
    assert "Your organisation keeps answers for 20 days at most." in refused.text
    assert client.post("/sessions/new", PLAN | {"keep_days": "20"}).status_code == 302
