"""How many links to make an account are sent: to 1 mailbox, from 1 place, and in total."""

from dataclasses import replace

import pytest
from django.core import mail
from django.test import Client

from accounts import limits, mail_thread

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def everybody_may(settings, mail_is_set_up):
    settings.SIGN_UP = ("*",)


def ask(address, network="192.0.2.1"):
    browser = Client(REMOTE_ADDR=network)
    status = browser.post("/sign-up", {"email": address}).status_code
    mail_thread.wait()
    return status


def set_to(monkeypatch, name, burst):
    monkeypatch.setattr(limits, name, replace(getattr(limits, name), burst=burst))


def test_the_spellings_of_a_mailbox_count_together(monkeypatch):
    set_to(monkeypatch, "SIGN_UPS_TO", 2)
    spelled = ["ada@oak.example", "Ada+1@OAK.example", "ada+2+3@oak.example"]
    networks = [f"192.0.2.{number}" for number in range(3)]
    assert [*map(ask, spelled, networks)] == [302, 302, 429]
    assert ask("adam@oak.example") == 302
    assert len(mail.outbox) == 3


def test_the_networks_of_a_customer_count_together(monkeypatch):
    set_to(monkeypatch, "SIGN_UPS_FROM", 2)
    networks = [f"2001:db8:1:{number}::1" for number in range(3)]
    assert [ask(f"p{n}@oak.example", here) for n, here in enumerate(networks)] == [302, 302, 429]
    assert ask("ada@oak.example", "2001:db8:2::1") == 302


def test_all_have_a_limit_together_that_takes_nothing_else(monkeypatch):
    set_to(monkeypatch, "SIGN_UPS", 1)
    assert (ask("ada@oak.example"), ask("bea@oak.example", "192.0.2.2")) == (302, 429)
    set_to(monkeypatch, "SIGN_UPS", 60)
    set_to(monkeypatch, "EMAILS_TO", 1)
    monkeypatch.setattr(limits, "SIGN_UPS", replace(limits.SIGN_UPS, name="another"))
    assert ask("bea@oak.example", "192.0.2.2") == 302


def test_while_many_e_mails_wait_people_who_sign_in_come_first(monkeypatch, zoe):
    monkeypatch.setattr(mail_thread, "MOST_WAITING", 1)
    assert ask("ada@oak.example") == 429 and not mail.outbox
    Client().post("/sign-in/link", {"email": zoe.email})
    mail_thread.wait()
    assert [each.to for each in mail.outbox] == [[zoe.email]]
