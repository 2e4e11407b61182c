"""An account is deleted by its owner, or by a command, when no session is its any more."""

from io import StringIO

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session as Browser
from django.core import mail
from django.core.management import CommandError, call_command

from accounts import mail_thread
from tests.factories import a_session
from workshops.actions import rehearsals
from workshops.models import Membership, Organisation, Session
from workshops.models.role import Role

from .test_second_step import confirmed, sign_in

pytestmark = pytest.mark.django_db


def test_its_owner_deletes_it_everywhere(zoe, mail_is_set_up):
    elsewhere, client = sign_in(), confirmed()
    assert "You cannot undo this." in client.get("/account/delete").text
    assert "Your account has been deleted." in client.post("/account/delete", follow=True).text
    mail_thread.wait()
    assert mail.outbox[-1].to == [zoe.email]
    assert not User.objects.filter(pk=zoe.pk).exists() and not UserSession.objects.exists()
    assert elsewhere.get("/sessions").status_code == 302


def test_it_is_refused_while_it_has_sessions(zoe, capsys):
    client, session = confirmed(), a_session(organiser=zoe)
    assert "This account has 1 session." in client.get("/account/delete").text
    assert client.post("/account/delete").status_code == 409
    with pytest.raises(CommandError, match="This account has 1 session"):
        call_command("delete_account", "zoe")
    assert Session.objects.filter(pk=session.pk).exists() and client.get("/account").context


def test_the_only_owner_of_an_organisation_with_others_stays(zoe):
    ours = Organisation.objects.create(name="Elm Trust")
    Membership.objects.create(user=zoe, organisation=ours, role=Role.OWNER)
    mona = Membership.objects.create(
        user=User.objects.create_user("mona"), organisation=ours, role=Role.READER
    )
    assert confirmed().post("/account/delete").status_code == 409
    mona.delete()
    assert confirmed().post("/account/delete").status_code == 302


def test_rehearsals_go_with_it(zoe):
    session = a_session(organiser=zoe, opened=False)
    rehearsals.begin(session, zoe)
    Session.objects.filter(pk=session.pk).update(organiser=a_session().organiser)
    call_command("delete_account", "zoe", stdout=StringIO())
    assert not Session.objects.filter(rehearsal_of__isnull=False).exists()


def test_it_needs_the_password(zoe):
    assert sign_in().post("/account/delete").url.startswith("/confirm?")
    assert User.objects.filter(pk=zoe.pk).exists()


def test_a_command_deletes_it(zoe, capsys):
    sign_in()
    call_command("delete_account", "zoe@elm.example")
    assert "zoe is deleted." in capsys.readouterr().out
    assert not Browser.objects.exists()
    with pytest.raises(CommandError, match="no account"):
        call_command("delete_account", "zoe")
