"""COPROD_REDIS_URL: what it may be, and what its old name and a missing client lead to."""

import os
import subprocess
import sys
import warnings

import pytest
from django.core.exceptions import ImproperlyConfigured

from tests.server import ROOT
from tests.settings_of import settings_of

# As if the Redis client is not installed.
WITHOUT = "import sys; sys.modules['redis'] = None; from coprod import settings"


def python(*words, **urls):
    environment = os.environ | urls | {"DJANGO_SETTINGS_MODULE": "coprod.settings"}
    command = [sys.executable, *words]
    return subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)


@pytest.mark.parametrize("url", ["redis://:secret@redis.example:6379/1", "rediss://redis", ""])
def test_the_address_of_a_redis_or_nothing_is_taken(url):
    assert settings_of(COPROD_REDIS_URL=url)["REDIS_URL"] == url


def test_the_old_name_is_still_read_with_a_warning():
    with pytest.warns(FutureWarning, match="^CHANNEL_LAYER_URL is now COPROD_REDIS_URL"):
        settings = settings_of(CHANNEL_LAYER_URL="redis://redis.example")
    assert settings["REDIS_URL"] == "redis://redis.example"


def test_where_both_names_are_set_the_new_one_is_read_without_a_warning():
    urls = {"COPROD_REDIS_URL": "redis://new.example", "CHANNEL_LAYER_URL": "redis://old.example"}
    with warnings.catch_warnings(action="error"):
        assert settings_of(**urls)["REDIS_URL"] == "redis://new.example"


@pytest.mark.parametrize(
    "url",
    [
        "redis.example:6379",
        "redis://",
        "redis:///secret",
        "http://secret@redis.example",
        "redis://redis.example:secret",
        "redis://[secret",
        "redis://redis.example?db=secret",
        "redis://redis.example?nonsense=secret",
    ],
)
def test_what_is_no_address_of_a_redis_is_refused_in_one_line_that_repeats_nothing(url):
    with pytest.raises(ImproperlyConfigured) as refused:
        settings_of(COPROD_REDIS_URL=url)
    said = str(refused.value)
    assert said.startswith("COPROD_REDIS_URL ")
    assert "Write COPROD_REDIS_URL=redis://host:6379" in said
    assert "\n" not in said
    assert "secret" not in said


def test_a_missing_client_is_refused_with_the_way_to_install_it():
    done = python("-c", WITHOUT, COPROD_REDIS_URL="redis://redis.example")
    assert done.returncode != 0
    assert "COPROD_REDIS_URL is set, but Redis' client is not installed." in done.stderr
    assert "uv sync --no-dev --group redis" in done.stderr


def test_without_a_redis_nothing_needs_its_client():
    assert python("-c", WITHOUT, COPROD_REDIS_URL="").returncode == 0
