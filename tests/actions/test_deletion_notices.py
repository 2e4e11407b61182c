"""E-mails a week before something is deleted, where the host has set that up."""

import re
from datetime import timedelta
from smtplib import SMTPException

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.utils import timezone

from tests.actions.test_reminders import set_up
from tests.factories import a_closed_session, a_session, fresh
from workshops.actions import deletion_notices
from workshops.models import Session

pytestmark = pytest.mark.django_db
__all__ = ["set_up"]


def closed_days_ago(days, **plan):
    session, _agreed = a_closed_session("Do it", **plan)
    closed_at = timezone.now() - timedelta(days=days)
    Session.objects.filter(pk=session.pk).update(closed_at=closed_at)
    User.objects.filter(pk=session.organiser_id).update(email="mona@example.org")
    return session


def test_it_says_how_many_and_where_once_for_each_date():
    closed_days_ago(84, keep_days=90)
    closed_days_ago(24, keep_days=30, record_days=365)
    closed_days_ago(20, keep_days=30)
    a_session()
    deletion_notices.give_notice()
    deletion_notices.give_notice()
    (sent,) = mail.outbox
    assert sent.subject == "2 sessions, or their answers, will be deleted within a week"
    assert "https://why.example.org/sessions" in sent.body
    assert "Thursday" not in sent.body
    Session.objects.filter(keep_days=90).update(keep_days=89)
    deletion_notices.give_notice()
    assert mail.outbox[1].subject == "1 session, or its answers, will be deleted within a week"


def test_what_could_not_be_sent_is_sent_the_next_day(monkeypatch):
    closed_days_ago(84, keep_days=90)

    def refuse(*message):
        raise SMTPException("Try again later")

    with monkeypatch.context() as broken:
        broken.setattr("common.mail.send", refuse)
        deletion_notices.give_notice()
    deletion_notices.give_notice()
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(("days", "words"), [(82, None), (84, ">In 6 days<"), (90, ">Today<")])
def test_the_list_says_it_when_it_is_soon(client, days, words):
    session = closed_days_ago(days, keep_days=90)
    client.force_login(session.organiser)
    html = re.sub(r"\s*([<>])\s*", r"\1", client.get("/sessions").text)
    assert (words in html) if words else ("In " not in html.split("session-list")[1])
    until = fresh(session).kept_until
    assert (f"<b>{timezone.localtime(until):%-d %B %Y}</b>" in html) is bool(words)
