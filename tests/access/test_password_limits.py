"""Guessing passwords is slow, whatever is tried, and nobody is locked out."""

import json
from contextlib import suppress
from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.test import Client

from accounts.views.sign_in import SignIn
from tests.access.access_log import logged_lines
from workshops.actions import password_limits, rate_limits
from workshops.models import RateLimitBucket
from workshops.rules import Refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_time_passes")]

RIGHT = "a right pass-phrase"
HOME, VENUE = "198.51.100.7", "203.0.113.9"
BURSTS = {"BY_ADDRESS": 9, "BY_ACCOUNT": 6, "BY_BROWSER": 6}


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch):
    """A limit of 6 is used up in a tenth of the time that the real ones take."""
    for name, burst in BURSTS.items():
        few = replace(getattr(password_limits, name), burst=burst)
        monkeypatch.setattr(password_limits, name, few)


@pytest.fixture
def mona():
    return User.objects.create_user("mona", password=RIGHT)


def sign_in(name="mona", password="guess", address=HOME, client=None):
    """The status of one try; 302 is a right one."""
    fields = {"username": name, "password": password}
    return (client or Client()).post("/sign-in", fields, REMOTE_ADDR=address).status_code


def tries(tried):
    """How many of those tries were looked at before the first that was not."""
    statuses = [sign_in(*each) for each in tried]
    return statuses.index(429) if 429 in statuses else len(statuses)


def kept_keys():
    return [bytes(key).decode() for key in RateLimitBucket.objects.values_list("key", flat=True)]


SPELLINGS = ["mona", " mona", "mona  ", "ｍｏｎａ", "ｍｏna", "\u3000mona", "\U0001d5c6ona", "Mona"]


def test_every_spelling_of_a_name_is_the_same_account(mona):
    guesses = [(SPELLINGS[n % 8], f"guess {n}", f"198.51.100.{n}") for n in range(12)]
    assert tries(guesses) == password_limits.BY_ACCOUNT.burst


def test_an_address_is_slowed_whatever_the_name():
    assert tries((f"name {n}", "guess") for n in range(12)) == password_limits.BY_ADDRESS.burst


def test_a_line_of_ipv6_is_one_address():
    guesses = ((f"name {n}", "guess", f"2001:db8:1:2:{n:x}::1") for n in range(12))
    assert tries(guesses) == password_limits.BY_ADDRESS.burst


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("198.51.100.7", "198.51.100.7"),
        ("::ffff:198.51.100.7", "198.51.100.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", ""),
        ("unix:", "unix:"),
    ],
)
def test_what_counts_as_one_address(address, network):
    assert rate_limits.network_of(address) == network


def test_a_header_does_not_make_another_address():
    client = Client()
    for n in range(12):
        fields = {"username": f"name {n}", "password": "guess"}
        said = {"X-Forwarded-For": f"192.0.2.{n}"}
        status = client.post("/sign-in", fields, REMOTE_ADDR=HOME, headers=said).status_code
    assert status == 429


def test_while_passwords_are_slowed_not_even_the_right_one_is_looked_at(mona):
    assert tries([("mona", "guess", f"198.51.100.{n}") for n in range(12)]) == 6
    assert sign_in(password=RIGHT) == 429


def test_right_ones_are_not_counted(mona):
    assert tries([("mona", RIGHT)] * 12) == 12


def test_a_browser_that_has_signed_in_before_is_not_shut_out_by_guesses_of_others(mona):
    laptop = Client()
    assert sign_in(password=RIGHT, client=laptop) == 302
    laptop.post("/sign-out")
    for n in range(24):
        sign_in(("mona", f"name {n}")[n % 2], "guess", VENUE)
    assert sign_in(password=RIGHT, address=VENUE) == 429
    assert sign_in(password=RIGHT, address=VENUE, client=laptop) == 302


def test_such_a_browser_is_slowed_by_itself_and_known_for_that_account_only(mona):
    User.objects.create_user("omar", password=RIGHT)
    laptop = Client()
    assert sign_in(password=RIGHT, client=laptop) == 302
    statuses = [sign_in(client=laptop) for _ in range(7)]
    assert statuses == [422] * 6 + [429]
    assert sign_in("omar", client=laptop) == 422
    RateLimitBucket.objects.update(tokens=0)
    assert sign_in("omar", RIGHT, client=laptop) == 429


def test_a_forged_mark_of_a_browser_is_none(mona):
    stranger = Client()
    stranger.cookies["known-browser"] = "anything:anything"
    assert tries(("mona", "guess", f"198.51.100.{n}") for n in range(12)) == 6
    assert sign_in(password=RIGHT, client=stranger) == 429


def test_invented_names_and_addresses_do_not_fill_the_table(monkeypatch):
    for name in ("BY_ADDRESS", "BY_ACCOUNT"):
        few = replace(getattr(password_limits, name), slots=8)
        monkeypatch.setattr(password_limits, name, few)
    for n in range(60):
        with suppress(Refused):
            password_limits.take_try(f"2001:db8:1:{n:x}::1", f"name {n}")
    assert RateLimitBucket.objects.count() <= 16


def test_the_table_contains_no_name_and_no_address(mona):
    sign_in()
    kept = str(kept_keys())
    assert "mona" not in kept and HOME not in kept and len(kept) < 100


def test_a_failed_sign_in_is_a_warning_that_names_nobody(mona, written):
    sign_in(password="a canary sings")
    line = {"level": "warning", "action": "sign-in", "status": 422, "refused": "sign_in"}
    assert logged_lines(written()) == [line]
    said = json.dumps(written())
    assert [word for word in ("mona", "canary", HOME) if word in said] == []


def test_phones_and_codes_know_nothing_of_it(mona):
    assert tries(("mona", "guess", VENUE) for _ in range(12)) == 6
    assert Client().get("/", REMOTE_ADDR=VENUE).status_code == 200
    assert {key.rpartition(" ")[0] for key in kept_keys()} == {
        password_limits.BY_ADDRESS.name,
        password_limits.BY_ACCOUNT.name,
    }


def test_too_many_at_once_are_asked_to_try_again(mona, rf):
    request = rf.post("/sign-in", {"username": "mona", "password": RIGHT})
    request.scope, request._dont_enforce_csrf_checks = {"sign_in_pool_is_full": True}, True
    with pytest.raises(Refused) as refused:
        SignIn.as_view()(request)
    assert (refused.value.status, refused.value.retry_after) == (503, 10)
    assert not RateLimitBucket.objects.exists()
