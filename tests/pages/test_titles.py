"""What a page's title says first: that something was refused, whichever form it was."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.access.allowed import ALLOWED, SEATED
from tests.access.roles import CLIENTS, a_full_room
from tests.access.test_every_address import as_if_first, wanted
from tests.factories import a_session, an_organiser
from workshops.actions import joining, sharing
from workshops.models import Link

pytestmark = pytest.mark.django_db

NOTHING, TOO_MUCH = "", "x" * 5_000
FIELDS = ["title", "question", "text", "name", "reason", "wording", "what", "who", "by_when"]
FIELDS += ["how_known", "origins", "minutes", "cap", "role", "node", "nodes", "logo", "colour"]
# Forms whose refusal is a separate page or the page of the form; each must occur below.
REFUSED = {
    *("join", "sign-in", "new-session", "import-session", "organisation"),
    *("share-embed", "submit", "edit-answer", "hide", "mark-cause", "add-action"),
    *("edit-action", "group", "rename-theme", "add-answer", "places"),
}


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(REFUSED, id="each form"),
        pytest.param(set(ALLOWED), id="every address", marks=pytest.mark.long),
    ],
)
def test_whatever_is_refused_the_title_begins_with_error(names):
    room, arguments = a_full_room()
    cookies_of = {role: CLIENTS[role](room).cookies for role in ("participant", "organiser")}
    silent, met = [], set()
    for role, cookies in cookies_of.items():
        for name in sorted(addresses_for(role) & names):
            for typed in (NOTHING, TOO_MUCH):
                answer = as_if_first(sent, cookies, name, arguments, typed)
                if answer.status_code in range(400, 600) and is_page(answer):
                    met.add(name) if answer.status_code == 422 else None
                    silent += [] if title_of(answer).startswith("Error: ") else [(name, answer)]
    assert silent == []
    assert REFUSED - met == set()


def addresses_for(role):
    """Return those of phones for a participant, and all others for an organiser."""
    return {name for name, roles in ALLOWED.items() if (roles == SEATED) == (role in SEATED)}


def sent(cookies, name, arguments, typed):
    client = Client(raise_request_exception=False)
    client.cookies = cookies.copy()
    address = reverse(name, kwargs={k: v for k, v in arguments.items() if k in wanted(name)})
    return client.post(address, dict.fromkeys(FIELDS, typed) | {"code": typed[:40]})


def is_page(answer):
    return answer["Content-Type"].startswith("text/html") and b"<title>" in answer.content


def title_of(answer):
    title = re.search(r"<title>([^<]*)</title>", answer.content.decode())[1]
    return " ".join(title.split())


def test_what_is_taken_back_or_shut_says_so_in_its_title_too(client):
    room, arguments = a_full_room()
    for purpose in (Link.Purpose.SUMMARY, Link.Purpose.EMBED):
        sharing.revoke(room.session, purpose, by=None)
    for name in ("shared", "embed"):
        kept = {key: arguments[key] for key in wanted(name)}
        assert title_of(client.get(reverse(name, kwargs=kept))).startswith("Error: ")
    joining.lock(room.session)
    into = client.post(reverse("seats", args=[room.session.written_code]))
    assert title_of(into).startswith("Error: Join, ")


def test_plan_and_way_in_that_are_refused_say_so_before_the_session_begins(client):
    session = a_session(organiser=an_organiser("organiser"), opened=False)
    address = reverse("edit-session", args=[session.written_code])
    edited = CLIENTS["organiser"](None).post(address, {"title": ""})
    assert title_of(edited).startswith("Error: Edit, ")
    grouped = a_session(role_groups=["I work here"])
    into = client.post(reverse("seats", args=[grouped.written_code]), {"role_group": TOO_MUCH})
    assert (into.status_code, title_of(into)[:7]) == (422, "Error: ")


@pytest.mark.parametrize("address", ["/", "/sign-in"])
def test_form_that_nobody_has_sent_is_no_error(client, address):
    assert not title_of(client.get(address)).startswith("Error")
