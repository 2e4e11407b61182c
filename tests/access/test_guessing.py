"""Guessing codes finds nothing, and keeps nobody out of a session."""

import re
import secrets

import pytest
from django.test import Client
from django.utils import timezone

from tests.access.roles import signed_in
from tests.factories import a_room, a_session, an_organiser, fresh
from workshops import codes
from workshops.actions import closing, code_limits, joining
from workshops.actions.code_limits import IN_TOTAL, RESERVE
from workshops.codes import ALPHABET, LENGTH
from workshops.cookies import SEAT
from workshops.models import RateLimitBucket

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_time_passes")]

KEPT, MOST = 1000, 1 / 1000  # sessions on a server, and the chance to find one of them in a day
DAY = 24 * 3600
VENUE = "192.0.2.1"
DOORS = ("", "/screen", "/qr.svg", "/summary", "/changes?audience=screen&since=0")


def ask(address, code, door="", client=None, **headers):
    page = f"/s/{codes.written(code)}{door}"
    return (client or Client()).get(page, REMOTE_ADDR=address, headers=headers)


def guess(address):
    """Try a code as a program does: no page is drawn for it."""
    return ask(address, codes.make(), accept="application/json").status_code


def use_up(*names):
    """Take all tokens of the buckets whose keys begin with these names."""
    for name in names:
        buckets = RateLimitBucket.objects.filter(key__gte=name, key__lt=name + b"~")
        buckets.update(tokens=0, tokens_at=timezone.now())


def under_attack():
    """Use up what is for all, as 1,000 addresses that guess do."""
    guess("198.51.100.1")
    use_up(b"codes in total")


def test_a_day_of_guessing_finds_a_session_with_a_chance_below_1_in_1000():
    # The names of buckets change at midnight, so 24 hours can have the bursts of 2 days.
    most = sum(2 * limit.burst + limit.per_second * DAY for limit in (IN_TOTAL, RESERVE))
    assert most * KEPT / len(ALPHABET) ** LENGTH < MOST


@pytest.mark.parametrize("door", DOORS)
def test_after_too_many_wrong_codes_a_right_one_is_refused_in_the_same_words(door):
    code = a_session().code
    wrong = codes.make()
    guess(VENUE)
    use_up(b"codes ")
    answers = [ask(VENUE, each, door) for each in (code, wrong)]
    assert [answer.status_code for answer in answers] == [429, 429]
    said = [answer.content for answer in answers]
    for each, changes in ((code, 0), (wrong, 1)):
        said[changes] = said[changes].replace(codes.written(each).encode(), b"")
    assert without_nonces(said[0]) == without_nonces(said[1])


def without_nonces(content):
    return re.sub(rb'(nonce|value|content)="[^"]*"', b"", content)


def test_40_people_join_while_others_guess_there_and_from_1000_addresses():
    room = a_room(organiser=an_organiser("owner"), cap=300)
    other = a_session(organiser=an_organiser("another"))
    signed_in("owner").get(f"/desk/{room.session.written_code}", REMOTE_ADDR=VENUE)
    under_attack()
    guess(VENUE)
    for number in range(40):
        guess(f"198.51.{number % 4}.{number}")
        use_up(b"codes ")
        assert guess(VENUE) == 429  # who guesses there, or a person who has mistyped it
        seats = f"/s/{room.session.written_code}/seats"
        assert Client().post(seats, REMOTE_ADDR=VENUE).status_code == 302
    assert room.session.seats.count() == 40 + len(room.seats)
    assert ask(VENUE, other.code).status_code == 429


def test_without_a_desk_there_the_first_to_join_lets_in_the_others():
    session = a_session()
    under_attack()
    assert ask(VENUE, session.code).status_code == 200
    use_up(b"codes ")
    assert guess(VENUE) == 429
    assert ask(VENUE, session.code).status_code == 200


def test_while_others_use_up_what_is_for_all_there_is_a_reserve_for_people_at_home():
    session = a_session()
    under_attack()
    assert guess("203.0.113.9") == 404
    assert ask("203.0.113.9", session.code).status_code == 200


def test_those_who_are_in_or_run_it_are_never_slowed():
    room = a_room(organiser=an_organiser("owner"))
    phone = Client()
    phone.cookies[SEAT] = joining.join(room.session)
    guess(VENUE)
    use_up(b"codes ")
    desk = f"/desk/{room.session.written_code}"
    assert signed_in("owner").get(desk, REMOTE_ADDR=VENUE).status_code == 200
    for door in ("", "/screen"):
        assert ask("203.0.113.9", room.session.code, door, phone).status_code == 200


def test_after_the_close_a_phone_that_was_there_still_reads_the_summary():
    room = a_room()
    phone, forged = Client(), Client()
    phone.cookies[SEAT] = joining.join(room.session)
    forged.cookies[SEAT] = f"{secrets.token_urlsafe(24)}.{secrets.token_hex(16)}"
    closing.close(room.session)
    guess(VENUE)
    use_up(b"codes ")
    statuses = [
        ask(VENUE, room.session.code, "/summary", each).status_code for each in (phone, forged)
    ]
    assert statuses == [200, 429]
    assert not fresh(room.session).seats.exists()


def test_a_phone_of_another_session_is_a_stranger():
    room, other = a_room(), a_session(organiser=an_organiser("another"))
    phone = Client()
    phone.cookies[SEAT] = joining.join(other)
    guess(VENUE)
    use_up(b"codes ")
    assert ask(VENUE, room.session.code, client=phone).status_code == 429


def test_where_a_session_is_known_is_a_hash_that_ends_with_the_session():
    session = a_session()
    ask(VENUE, session.code)
    (key,) = (bytes(row.key) for row in RateLimitBucket.objects.all() if b"known" in bytes(row.key))
    assert VENUE.encode() not in key
    assert code_limits.is_known_at(session, VENUE)
    closing.close(session)
    assert not code_limits.is_known_at(fresh(session), VENUE)
    RateLimitBucket.objects.update(tokens_at=timezone.now() - code_limits.KNOWN)
    assert not code_limits.is_known_at(session, VENUE)
