"""E-mails about actions that need an update, where the host has set that up."""

from datetime import timedelta
from smtplib import SMTPException

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.utils import timezone

from tests.factories import a_closed_session, an_organiser
from workshops.actions import organisations, reminders, updates
from workshops.models import AccountLanguage, Action, Colleague

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def set_up(settings):
    settings.MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
    settings.EMAIL_FROM, settings.SITE_ADDRESS = "coprod@example.org", "https://why.example.org"


@pytest.fixture
def due():
    """A session with 2 actions that need an update, and an organiser with an address."""
    session, agreed = a_closed_session("Show every draft", "Pay for a post")
    for action in agreed:
        updates.set_due(session, action, timezone.localdate())
    User.objects.filter(pk=session.organiser_id).update(email="mona@example.org")
    return session


def test_an_email_says_how_many_and_where_and_no_words_of_anybody(due):
    reminders.remind()
    (sent,) = mail.outbox
    assert (sent.to, sent.from_email) == (["mona@example.org"], "coprod@example.org")
    assert sent.subject == "2 actions need an update"
    assert sent.body == (
        "2 actions need an update.\n\n"
        "Your list of sessions says which:\n\n"
        "https://why.example.org/sessions"
    )


def test_the_same_action_is_in_one_email_a_week(due):
    for days, emails in ((0, 1), (6, 1), (7, 2)):
        today = timezone.localdate()
        Action.objects.filter(reminded_on__isnull=False).update(
            reminded_on=today - timedelta(days=days)
        )
        reminders.remind()
        assert len(mail.outbox) == emails


def test_colleagues_with_an_address_are_told_in_the_language_of_their_account(due):
    nia = User.objects.create(username="nia", email="nia@example.org")
    AccountLanguage.objects.create(user=nia, language="cy")
    theirs = organisations.rebrand(due.organiser, "Elm Trust", "#055641")
    for user in (nia, an_organiser("without an address")):
        organisations.join(user, theirs, by=None)
        Colleague.objects.create(session=due, user=user)
    reminders.remind()
    told = {sent.to[0]: sent.subject for sent in mail.outbox}
    assert set(told) == {"mona@example.org", "nia@example.org"}


def test_what_could_not_be_sent_to_anybody_is_sent_the_next_day(due, monkeypatch):
    def refuse(*message):
        raise SMTPException("Try again later")

    with monkeypatch.context() as broken:
        broken.setattr("common.mail.send", refuse)
        reminders.remind()
    reminders.remind()
    assert [sent.subject for sent in mail.outbox] == ["2 actions need an update"]


def test_nothing_is_sent_where_the_host_has_not_set_it_up(due, settings):
    settings.EMAIL_FROM = ""
    reminders.remind()
    assert mail.outbox == []
    assert not Action.objects.exclude(reminded_on=None).exists()


def test_a_failure_is_logged_without_the_address(due, monkeypatch, caplog):
    def refuse(*given):
        raise SMTPException("mona@example.org is unknown")

    monkeypatch.setattr("common.mail.send", refuse)
    reminders.remind()
    assert "An e-mail could not be sent." in caplog.text
    assert "example.org" not in caplog.text
