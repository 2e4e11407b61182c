"""Phones that leave a page before it has come: a hall on bad Wi-Fi does that all the time."""

import socket
import time
import urllib.request
from urllib.parse import urlsplit

import pytest

from tests.factories import a_session
from tests.server import Server, database_of_tests

THREADS = 4


@pytest.fixture
def small_server(transactional_db):
    with Server(database_of_tests(), environment={"COPROD_THREADS": str(THREADS)}) as server:
        yield server


def leave(server, path, seconds):
    """Ask for a page, and disconnect after a moment."""
    address = urlsplit(server.url)
    with socket.create_connection((address.hostname, address.port)) as phone:
        phone.sendall(f"GET {path} HTTP/1.1\r\nHost: {address.netloc}\r\n\r\n".encode())
        time.sleep(seconds)


def test_phones_that_leave_do_not_hold_the_threads(small_server):
    path = f"/s/{a_session().written_code}"
    for n in range(8 * THREADS):
        leave(small_server, path, 0.002 * (n % 8))
    for _ in range(2 * THREADS):
        with urllib.request.urlopen(f"{small_server.url}/healthz", timeout=10) as response:
            assert response.status == 200
