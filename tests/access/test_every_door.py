"""Every address and every role: who is let in is written here, and an unlisted address fails."""

from copy import deepcopy

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from tests.factories import a_room, a_session, an_organiser, fresh
from workshops import access, copies
from workshops.actions import doors, grouping, hiding, settling, sharing
from workshops.cookies import SEAT
from workshops.models import Deed, Link

pytestmark = pytest.mark.django_db

ANYONE = {
    "stranger",
    "other participant",
    "participant",
    "facilitator",
    "organiser",
    "other organiser",
}
SEATED = {"participant"}
AT_DESK = {"facilitator", "organiser"}
SIGNED_IN = {"organiser", "other organiser"}
OWNER = {"organiser"}
NOBODY = set()  # but whoever shows the token: test_watching.py

DOORS = {
    "door": ANYONE,
    "mended": ANYONE,
    "phone": ANYONE,
    "seats": ANYONE,
    "screen": ANYONE,
    "qr": ANYONE,
    "summary": ANYONE,
    "summary-as": ANYONE,
    "invited": ANYONE,
    "sign-in": ANYONE,
    "sign-out": ANYONE,
    "healthz": ANYONE,
    "metrics": NOBODY,
    "submit": SEATED,
    "edit-answer": SEATED,
    "withdraw-answer": SEATED,
    "vote": SEATED,
    "vote-undo": SEATED,
    "mine": SEATED,
    "tree": SEATED,
    "changes": SEATED,
    "sessions": SIGNED_IN,
    "new-session": SIGNED_IN,
    "import-session": SIGNED_IN,
    "edit-session": OWNER,
    "delete-session": OWNER,
    "picture": ANYONE,
    "shared": ANYONE,
    "shared-picture": ANYONE,
    "shared-as": ANYONE,
    "embed": ANYONE,
    "take-away": OWNER,
    "share": OWNER,
    "share-link": OWNER,
    "share-link-revoke": OWNER,
    "remove-facilitator": OWNER,
    "share-embed": OWNER,
    "share-embed-revoke": OWNER,
    "export-session": OWNER,
    "export-all": SIGNED_IN,
    "call-off": OWNER,
    "organisation": SIGNED_IN,
    "paper": ANYONE,
} | dict.fromkeys(
    [
        "desk",
        "ask",
        "reveal",
        "open-voting",
        "settle",
        "reopen-why",
        "clock",
        "stop-clock",
        "add-answer",
        "hide",
        "show",
        "leave-theme",
        "mark-cause",
        "unmark-cause",
        "add-action",
        "edit-action",
        "remove-action",
        "group",
        "rename-theme",
        "ungroup",
        "add-members",
        "undo",
        "lock",
        "unlock",
        "start",
        "closing",
        "reopen",
        "invite",
        "places",
        "free-places",
    ],
    AT_DESK,
)
DOORS["close"] = OWNER

SAFE = {
    "phone", "screen", "qr", "summary", "summary-as", "mine", "tree", "changes", "desk",
    "sessions", "new-session", "import-session", "edit-session", "export-session", "export-all",
    "organisation", "picture", "shared", "shared-picture", "shared-as", "embed", "take-away",
    "share", "paper", "healthz", "metrics", "door", "sign-in", "mended",
}  # fmt: skip


@pytest.fixture(autouse=True)
def nothing_is_written(settings):
    settings.COPIES = "elsewhere"


def names(patterns):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield pattern.name or str(pattern.pattern)
        else:
            yield from names(pattern.url_patterns)


def test_every_address_is_listed():
    without_their_slash = {""}  # /s/CODE/ and /desk/CODE/ lead to the address without it
    assert set(names(get_resolver().url_patterns)) - without_their_slash == set(DOORS)


WATCHING = {"phone": SEATED, "desk": AT_DESK, "screen": ANYONE, "nobody": set()}


@pytest.mark.parametrize("role", sorted(ANYONE))
@pytest.mark.parametrize("audience", WATCHING)
def test_changes_are_told_to_those_who_may_watch(audience, role):
    room, _ = a_full_room()
    address = reverse("changes", args=[room.session.written_code])
    response = CLIENTS[role](room).get(address, {"since": 0, "audience": audience})
    assert (response.status_code == 200) == (role in WATCHING[audience])


@pytest.mark.parametrize("role", sorted(ANYONE))
def test_each_address_lets_in_those_it_is_for(role):
    room, arguments = a_full_room()
    cookies = CLIENTS[role](room).cookies
    answers = {name: as_if_first(asked, cookies, name, room, arguments) for name in sorted(DOORS)}
    wrong = {n: said for n, said in answers.items() if let_in(said) != (role in DOORS[n])}
    assert wrong == {}


def as_if_first(step, *arguments):
    """What `step` returns; what it wrote is taken back, so that the next finds all as it was."""
    with transaction.atomic():
        returned = step(*arguments)
        transaction.set_rollback(True)
    return returned


def asked(cookies, name, room, arguments):
    client = Client()
    client.cookies = deepcopy(cookies)  # signing out, for one, takes some away
    address = reverse(name, kwargs={k: v for k, v in arguments.items() if k in wanted(name)})
    if name in SAFE:
        return client.get(address, {"since": "0"} if name == "changes" else {})
    return client.post(address, {"node": room.answers[0].pk})


def let_in(response):
    sent_to_sign_in = response.status_code == 302 and "/sign-in" in response["Location"]
    return response.status_code not in (403, 404) and not sent_to_sign_in


def wanted(name):
    return get_resolver().reverse_dict.getlist(name)[0][0][0][1]


def a_full_room():
    """A room with one of everything, and the arguments that lead to it."""
    room = a_room(people=3, answers=3, revealed=True, organiser=an_organiser("owner"))
    session = room.session
    token = doors.invite(session)
    theme = grouping.group(session, [a.pk for a in room.answers[1:]], "Two")
    cause = settling.mark_cause(session, room.answers[0], "A cause")
    action = settling.add_action(session, cause, what="Do it")
    hiding.hide(session, room.answers[2], "It names somebody")
    return room, {
        "code": session.written_code,
        "meant": f"S/{session.written_code}",
        "why_id": room.why.pk,
        "node_id": room.answers[0].pk,
        "answer_id": room.answers[0].pk,
        "theme_id": theme.pk,
        "action_id": action.pk,
        "deed_id": Deed.objects.filter(session=session).first().pk,
        "slug": "json",
        "colour": "333399",
        "shared": sharing.share(session),
        "embedded": sharing.share(session, Link.Purpose.EMBED, ["https://intranet.example.org"]),
        "copy_id": copies.ask(session, "zip", "organiser").pk,
        "token": token,
        "invitation_id": session.invitations.get(token_hash=doors.digest(token)).pk,
    }


def stranger(room):
    return Client()


def participant(room):
    secret = doors.join(room.session)
    seat = access.seat_in(room.session, {SEAT: secret})
    # The one answer that this participant may change is their own.
    tag = fresh(room.session).author_tag(seat)
    room.session.nodes.filter(pk=room.answers[0].pk).update(tag=tag)
    return _with_cookie(secret)


def other_participant(room):
    return _with_cookie(doors.join(a_session(organiser=an_organiser("another"))))


def facilitator(room):
    client = Client()
    client.post(reverse("invited", kwargs={"token": doors.invite(room.session)}))
    return client


def organiser(room):
    return _signed_in("owner")


def other_organiser(room):
    return _signed_in("another")


CLIENTS = {
    "stranger": stranger,
    "participant": participant,
    "other participant": other_participant,
    "facilitator": facilitator,
    "organiser": organiser,
    "other organiser": other_organiser,
}


def _with_cookie(secret):
    client = Client()
    client.cookies[SEAT] = secret
    return client


def _signed_in(name):
    client = Client()
    client.force_login(an_organiser(name))
    return client


def test_an_answer_of_somebody_else_is_not_found():
    room = a_room(answers=1)
    secret = doors.join(room.session)
    address = reverse("withdraw-answer", args=[room.session.written_code, room.answers[0].pk])
    assert _with_cookie(secret).post(address).status_code == 404
    assert fresh(room.answers[0]).text == "Answer number 0"


@pytest.mark.parametrize("foreign", ["why_id", "node_id", "theme_id", "action_id", "deed_id"])
def test_what_belongs_to_another_session_is_not_found_through_ones_own(foreign):
    _, arguments = a_full_room()
    mine = a_session(organiser=an_organiser("owner"))
    name = {"why_id": "settle", "node_id": "hide", "theme_id": "ungroup",
            "action_id": "remove-action", "deed_id": "undo"}[foreign]  # fmt: skip
    address = reverse(name, kwargs={"code": mine.written_code, foreign: arguments[foreign]})
    assert _signed_in("owner").post(address, {"reason": "x"}).status_code == 404


def test_a_seat_is_worth_nothing_in_another_room():
    room, other = a_room(), a_room()
    secret = doors.join(other.session)
    cookies = {SEAT: secret}
    assert access.seat_in(other.session, cookies).session_id == other.session.pk
    assert access.seat_in(room.session, cookies) is None
