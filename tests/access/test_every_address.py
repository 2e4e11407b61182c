"""Every address and every role: who is let in is written here, and an unlisted address fails."""

from contextlib import contextmanager
from copy import deepcopy

import pytest
from django.db import transaction
from django.urls import URLPattern, get_resolver, reverse

from accounts.urls import FOR_ALLAUTH
from coprod.oidc import Provider
from coprod.security_txt import SecurityTxt
from tests.access.allowed import ALLOWED, ANYONE, AT_DESK, SAFE, SEATED
from tests.access.roles import CLIENTS, a_full_room
from workshops.actions import code_limits

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_is_written(settings):
    settings.EXPORT_JOBS = "worker"


@pytest.fixture(autouse=True)
def what_a_host_can_turn_on_is_on(settings):
    settings.SECURITY_TXT = SecurityTxt(contacts=("mailto:security@example.org",))
    settings.ADMIN = True


@pytest.fixture(autouse=True)
def a_provider_is_set(settings):
    settings.OIDC = Provider("http://127.0.0.1:1", "coprod", "secret", "Harrowmere Council")


def names(patterns, within=""):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield within + (pattern.name or str(pattern.pattern))
        else:
            name = getattr(pattern, "namespace", None)
            yield from names(pattern.url_patterns, f"{name}:" if name else within)


def test_every_address_is_listed():
    without_their_slash = {""}  # /s/CODE/ and /desk/CODE/ lead to the address without it
    others = without_their_slash | set(FOR_ALLAUTH)  # other names of addresses in the list
    assert set(names(get_resolver().url_patterns)) - others == set(ALLOWED)


WATCHING = {"phone": SEATED, "desk": AT_DESK, "screen": ANYONE, "nobody": set()}


@pytest.mark.parametrize("role", sorted(ANYONE))
def test_changes_go_to_those_who_may_watch(role):
    room, _ = a_full_room()
    address = reverse("changes", args=[room.session.written_code])
    client = CLIENTS[role](room)
    asked = {each: client.get(address, {"since": 0, "audience": each}) for each in WATCHING}
    may = {audience: response.status_code == 200 for audience, response in asked.items()}
    assert may == {audience: role in roles for audience, roles in WATCHING.items()}


@pytest.mark.parametrize("role", sorted(ANYONE))
def test_each_address_lets_in_those_it_is_for(role):
    room, arguments = a_full_room()
    code_limits.note_known_at(room.session, "127.0.0.1")  # or each request takes a try
    client = CLIENTS[role](room)
    answers = {name: as_if_first(asked, client, name, room, arguments) for name in sorted(ALLOWED)}
    wrong = {n: said for n, said in answers.items() if let_in(said) != (role in ALLOWED[n])}
    assert wrong == {}


def as_if_first(step, *arguments):
    """What `step` returns; what it wrote is taken back, so that the next finds all as it was."""
    with transaction.atomic():
        returned = step(*arguments)
        transaction.set_rollback(True)
    return returned


def asked(client, name, room, arguments):
    address = reverse(name, kwargs={k: v for k, v in arguments.items() if k in wanted(name)})
    with its_own_cookies(client):
        if name in SAFE:
            return client.get(address, {"since": "0"} if name == "changes" else {})
        return client.post(address, {"node": room.answers[0].pk})


@contextmanager
def its_own_cookies(client):
    """Give a browser its cookies back afterwards: signing out, for one, takes some away."""
    cookies = client.cookies
    client.cookies = deepcopy(cookies)
    try:
        yield
    finally:
        client.cookies = cookies


def let_in(response):
    sent_to_sign_in = response.status_code == 302 and "/sign-in" in response["Location"]
    return response.status_code not in (403, 404) and not sent_to_sign_in


def wanted(name):
    resolver, (within, _, name) = get_resolver(), name.rpartition(":")
    if within:
        _, resolver = resolver.namespace_dict[within]
    return resolver.reverse_dict.getlist(name)[0][0][0][1]
