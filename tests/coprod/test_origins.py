"""A socket is opened by pages of this very origin, and of those that forms may come from."""

import pytest

from coprod.origins import SameOrigin

OURS = "https://why.example.org"


async def opened(origin, host=b"why.example.org", scheme="wss"):
    """Is a socket with this Origin accepted?"""
    sent, comes = [], iter(["connect", "disconnect"])

    async def application(scope, receive, send):
        sent.append("let in")

    async def send(message):
        sent.append(message["type"])

    async def receive():
        return {"type": f"websocket.{next(comes)}", "code": 1006}

    headers = [(b"host", host)] if host else []
    headers += [(b"origin", origin.encode())] if origin is not None else []
    scope = {"type": "websocket", "scheme": scheme, "headers": headers, "path": "/s/X/live"}
    await SameOrigin(application)(scope, receive, send)
    return sent == ["let in"]


@pytest.fixture(autouse=True)
def hosts(settings):
    settings.ALLOWED_HOSTS = ["why.example.org"]
    settings.CSRF_TRUSTED_ORIGINS = ["https://intranet.example.org:8443"]


@pytest.mark.parametrize("origin", [OURS, "https://intranet.example.org:8443"])
async def test_our_own_pages_may_listen(origin):
    assert await opened(origin)


async def test_a_port_of_our_own_counts_where_the_host_names_it():
    assert await opened(f"{OURS}:8443", host=b"why.example.org:8443")
    assert not await opened(OURS, host=b"why.example.org:8443")


async def test_without_tls_the_scheme_is_http():
    assert await opened("http://why.example.org", scheme="ws")
    assert not await opened(OURS, scheme="ws")


@pytest.mark.parametrize(
    "origin",
    [
        *("http://why.example.org", f"{OURS}:8443", "https://other.example.org", "null", "", None),
        *("https://why.example.org.evil.example", "https://[", f"{OURS}/", OURS.upper()),
    ],
)
async def test_other_origins_may_not(origin):
    assert not await opened(origin)


async def test_a_host_that_is_not_ours_lets_nobody_in():
    assert not await opened("https://evil.example.org", host=b"evil.example.org")
    assert not await opened("https://why.example.org", host=None)
