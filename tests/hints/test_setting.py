"""CHANNEL_LAYER_URL is read once per process, so each case here is a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRINT = "from django.conf import settings; print(settings.CHANNEL_LAYER_URL, end='')"
# As where nobody has installed Redis' client.
WITHOUT = "import sys; sys.modules['redis'] = None; from coprod import settings"


def python(*words, url):
    environment = os.environ | {
        "CHANNEL_LAYER_URL": url,
        "DJANGO_SETTINGS_MODULE": "coprod.settings",
    }
    command = [sys.executable, *words]
    return subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)


def manage(*words, url):
    return python("manage.py", *words, url=url)


@pytest.mark.parametrize("url", ["redis://:secret@hints.example:6379/1", "rediss://hints", ""])
def test_the_address_of_a_redis_or_nothing_is_taken(url):
    assert manage("shell", "--no-imports", "-c", PRINT, url=url).stdout == url


@pytest.mark.parametrize(
    "url",
    [
        "hints.example:6379",
        "redis://",
        "redis:///secret",
        "http://secret@hints.example",
        "redis://hints.example:secret",
        "redis://[secret",
        "redis://hints.example?db=secret",
        "redis://hints.example?nonsense=secret",
    ],
)
def test_what_is_no_address_of_a_redis_is_refused_in_one_line_that_repeats_nothing(url):
    done = manage("check", url=url)
    assert done.returncode != 0
    assert done.stderr.startswith("CHANNEL_LAYER_URL ")
    assert "Write CHANNEL_LAYER_URL=redis://host:6379" in done.stderr
    assert done.stderr.count("\n") == 1
    assert "secret" not in done.stderr


def test_a_missing_client_is_refused_with_the_way_to_install_it():
    done = python("-c", WITHOUT, url="redis://hints.example")
    assert done.returncode != 0
    assert "CHANNEL_LAYER_URL is set, but Redis' client is not installed." in done.stderr
    assert "uv sync --no-dev --group redis" in done.stderr


def test_without_a_redis_nothing_needs_its_client():
    assert python("-c", WITHOUT, url="").returncode == 0
