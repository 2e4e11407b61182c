"""Whatever is sent, no response is a 500, and the server continues to respond."""

import random
import socket
import urllib.request
from collections import Counter
from itertools import islice
from urllib.parse import urlsplit

import pytest
from django.urls import get_resolver, reverse

from tests.access import test_every_address as addresses
from tests.faults.requests_of_all_kinds import requests

SEED, COUNT = 9, 300
PARTS = 10  # each of which makes this many requests, 100,000 in all
OF_A_PART = 10_000


@pytest.mark.parametrize(
    ("seed", "count"),
    [
        pytest.param(SEED, COUNT, id=f"{COUNT}"),
        *(
            pytest.param(seed, OF_A_PART, id=f"part {seed}", marks=pytest.mark.long)
            for seed in range(PARTS)
        ),
    ],
)
@pytest.mark.timeout(3600)
def test_no_request_is_answered_by_a_server_error(server, settings, seed, count, capsys):
    settings.EXPORT_JOBS = "worker"
    room, arguments = addresses.a_full_room()
    cookies = [_cookie(addresses.CLIENTS[role](room)) for role in addresses.CLIENTS]
    said = [
        (_status(server, request), request[:300])
        for request in islice(requests(random.Random(seed), _addresses(arguments), cookies), count)
    ]
    met = Counter(status for status, _ in said)
    with capsys.disabled():
        print(f"\n{count} requests, seed {seed}: {dict(sorted(met.items()))}")
    assert [(status, request) for status, request in said if status >= 500] == []
    assert {200, 302, 400, 403, 404, 405} <= met.keys()
    # Even what is not HTTP gets a response.
    assert [request for status, request in said if status == 0] == []
    assert urllib.request.urlopen(f"{server}/healthz", timeout=20).status == 200


def _addresses(arguments):
    """One for each pattern. Who signs out or deletes the room would leave nothing to ask for."""
    names = set(addresses.names(get_resolver().url_patterns)) - {"", "sign-out", "delete-session"}
    return sorted(
        reverse(name, kwargs={k: v for k, v in arguments.items() if k in addresses.wanted(name)})
        for name in names
    )


def _cookie(client):
    held = {name: cookie.value for name, cookie in client.cookies.items()}
    return "; ".join(f"{k}={v}" for k, v in (held | {"csrftoken": "x" * 32}).items())


def _status(server, request):
    """The answer's, or 0 where the line was closed without one."""
    where = urlsplit(server)
    with socket.create_connection((where.hostname, where.port), timeout=20) as line:
        try:
            line.sendall(request)
            first = line.recv(64)
        except ConnectionError:
            return 0
    return int(first.split()[1]) if first.startswith(b"HTTP/") else 0
