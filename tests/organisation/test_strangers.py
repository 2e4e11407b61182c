"""Who makes an account alone owns an organisation, and can e-mail anybody in its name."""

from dataclasses import replace

import pytest
from django.core import mail
from django.test import Client

from accounts import limits, mail_thread
from common.mail import would_mislead
from tests.factories import an_organiser
from workshops.actions import organisations

pytestmark = pytest.mark.django_db

INVITE = "/organisation/people/invite"
LINKS = (
    *("Win a prize: https://evil.example", "evil.example/win", "www.evil.example", "Go to evil.ex"),
    *("ｅｖｉｌ．ｃｏｍ", "evil\u200b.\u2060example", "evil。example", "пример.рф"),
    *("ada@evil.example", "Ring 0900 123 4567", "+44 (0)20 7946-0018", "\u202egro.kao ta niw"),
)
NAMES = ("Elm Trust", "St. Mary's", "N.H.S.", "Ward 12, bed 3", "A&E/ICU", "1.5 Degrees")


@pytest.fixture
def mona(client, settings):
    settings.EMAIL_FROM = "coprod@example.org"
    organisations.create(an_organiser("mona"), "Elm Trust")
    client.force_login(an_organiser("mona"))
    return client


def invited_by(client, number=1):
    emails = "\n".join(f"person{n}@oak.example" for n in range(number))
    page = client.post(INVITE, {"role": "reader", "emails": emails})
    mail_thread.wait()
    return page


@pytest.mark.parametrize("of", ["organisation", "person"])
def test_a_name_that_would_be_a_link_is_in_no_e_mail_that_invites(mona, of):
    owner = an_organiser("mona")
    if of == "person":
        owner.first_name = "Win at evil.example"
        owner.save()
    else:
        owner.organisations.update(name="Win at evil.example")
    invited_by(mona)
    (sent,) = mail.outbox
    assert "evil" not in sent.subject + sent.body and "/joining/" in sent.body
    assert sent.body.startswith("You have been invited to join an organisation on Coprod:")
    assert sent.subject == "Your invitation to Coprod"


def test_which_names_would_mislead():
    assert [name for name in (*LINKS, *NAMES) if would_mislead(name)] == [*LINKS]


def test_a_network_has_a_limit_however_many_accounts_invite_from_it(mona, monkeypatch, settings):
    settings.SIGN_UP = ("*",)
    monkeypatch.setattr(limits, "INVITED_FROM", replace(limits.INVITED_FROM, burst=2))
    assert invited_by(mona, 3).status_code == 429
    assert not mail.outbox
    assert invited_by(mona, 2).status_code == 302
    organisations.create(an_organiser("omar"), "Oak Trust")
    mona.force_login(an_organiser("omar"))
    assert invited_by(mona).status_code == 429
    assert len(mail.outbox) == 2
    settings.SIGN_UP = ()  # all owners are people whom the host knows
    assert invited_by(mona).status_code == 302


def test_nobody_gets_many_invitations_in_a_day_whoever_sends_them(mona, monkeypatch, settings):
    settings.SIGN_UP = ("*",)
    monkeypatch.setattr(limits, "INVITED_TO", replace(limits.INVITED_TO, burst=1))
    assert invited_by(mona).status_code == 302
    organisations.create(an_organiser("omar"), "Oak Trust")
    mona.force_login(an_organiser("omar"))
    again = {"role": "reader", "emails": "person0+again@oak.example"}
    refused = mona.post(INVITE, again, REMOTE_ADDR="192.0.2.9")
    assert refused.status_code == 429 and "Try again tomorrow." in refused.text
    assert refused["Retry-After"] == "14400" and "seconds" not in refused.text


def test_e_mails_that_invite_leave_room_for_those_of_people_who_sign_in(mona, monkeypatch):
    monkeypatch.setattr(mail_thread, "MOST_WAITING", 4)
    refused = invited_by(mona, 3)
    assert refused.status_code == 429 and not mail.outbox
    assert "Wait 5 minutes, then try again." in refused.text and "300" not in refused.text
    assert invited_by(mona, 2).status_code == 302 and len(mail.outbox) == 2


@pytest.mark.parametrize("domains", [("*",), ()])
def test_where_anybody_invites_the_page_says_by_which_confirmed_address(mona, settings, domains):
    settings.SIGN_UP, owner = domains, an_organiser("mona")
    owner.emailaddress_set.create(email="typed@elm.example", verified=False)
    owner.emailaddress_set.create(email="mona@elm.example", verified=True)
    told = "People whom you invite see your e-mail address." in mona.get(INVITE).text
    link = mona.post(INVITE, {"role": "reader"}, follow=True).context["new_link"]
    page = Client().get(link.removeprefix("http://testserver")).text
    assert told == ("<bdi>mona@elm.example</bdi>" in page) == bool(domains)
    assert "typed@elm.example" not in page
