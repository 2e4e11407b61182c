"""The way to a provider of OpenID Connect and back, as a browser goes it."""

import subprocess
import sys
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import requests
from django.test import Client

from coprod.oidc import Provider
from tests.server import ROOT

from .openid_provider import CLIENT_ID, CLIENT_SECRET

START, RETURN = "/sign-in/provider", "/sign-in/provider/return"
NAME = "Harrowmere Council"


@contextmanager
def running_provider():
    """Start the provider in a process of its own, and yield its address."""
    command = [sys.executable, "-m", "tests.accounts.openid_provider"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.kill()


def set_to(issuer, **more):
    return Provider(issuer, CLIENT_ID, CLIENT_SECRET, NAME, **more)


def way_there(client, path=START):
    """Return the address at the provider to which a browser is led."""
    response = client.get(path)
    assert response.status_code == 302, response.text
    return response.url


def way_back(address, name):
    """Sign in at the provider as somebody, and return the path here to which that leads."""
    there = requests.Session()
    asked = there.get(address, allow_redirects=False)
    signed_in = there.get(f"{_on(address, asked)}&as={name}", allow_redirects=False)
    back = there.get(_on(address, signed_in), allow_redirects=False)
    parts = urlsplit(back.headers["Location"])
    assert (parts.netloc, parts.path) == ("testserver", RETURN), back.headers["Location"]
    return f"{parts.path}?{parts.query}"


def signed_in_as(name, client=None, path=START):
    """Return a browser that has gone the whole way; `.response` is the last one."""
    client = client or Client()
    client.response = client.get(way_back(way_there(client, path), name))
    return client


def asked(address):
    """Return what an address asks, by name."""
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def is_signed_in(client):
    return "_auth_user_id" in client.session


def _on(address, response):
    location = response.headers["Location"]
    parts = urlsplit(address)
    return location if location.startswith("http") else f"{parts.scheme}://{parts.netloc}{location}"
