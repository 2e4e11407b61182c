"""What the environment makes of the settings, and what a process says when it cannot start."""

import os
import subprocess
import sys

import pytest
from django.conf import global_settings
from django.core.exceptions import ImproperlyConfigured

from tests.server import ROOT
from tests.settings_of import settings_of

KEY = "k" * 30 + "0123456789abcdefghijklmnopqrstuvwxyz"
PRODUCTION = {
    "COPROD_ROLE": "production",
    "COPROD_SECRET_KEY": KEY,
    "COPROD_HOSTS": "why.example.org",
}


def manage(*words, **environment):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COPROD_")}
    command = [sys.executable, ROOT / "manage.py", *words]
    return subprocess.run(command, env=kept | environment, capture_output=True, text=True)


@pytest.mark.parametrize("missing", ["COPROD_SECRET_KEY", "COPROD_HOSTS"])
def test_production_when_something_is_missing_refuses(missing):
    with pytest.raises(ImproperlyConfigured, match=f"^{missing} is not set. "):
        settings_of(**PRODUCTION | {missing: ""})


def test_a_process_that_cannot_start_says_why_in_one_line():
    done = manage("check", **PRODUCTION | {"COPROD_HOSTS": ""})
    assert done.returncode == os.EX_CONFIG
    assert done.stderr.startswith("COPROD_HOSTS is not set. ")
    assert done.stderr.count("\n") == 1


def test_production_when_set_up_passes_every_deployment_check():
    done = manage("check", "--deploy", "--fail-level=WARNING", **PRODUCTION)
    assert (done.returncode, done.stdout + done.stderr) == (
        0,
        "System check identified no issues (2 silenced).\n",
    )


@pytest.mark.parametrize(
    ("environment", "warning"),
    [
        ({"COPROD_HOSTS": "*"}, "coprod.W001"),
        ({"COPROD_INSECURE_HTTP": "1"}, "coprod.W002"),
    ],
)
def test_deployment_checks_when_something_is_weak(environment, warning):
    done = manage("check", "--deploy", "--fail-level=WARNING", **PRODUCTION | environment)
    assert done.returncode != 0
    assert warning in done.stderr


def test_database_when_it_is_not_postgresql():
    with pytest.raises(ImproperlyConfigured, match=r"^DATABASE_URL is not one of PostgreSQL's\."):
        settings_of(DATABASE_URL="sqlite:///x")


@pytest.mark.parametrize(
    ("environment", "secure"),
    [
        (PRODUCTION, True),
        (PRODUCTION | {"COPROD_INSECURE_HTTP": "1"}, False),
        ({"COPROD_ROLE": "demo"}, False),
    ],
)
def test_cookies_when_there_is_tls_travel_by_it_only(environment, secure):
    settings = settings_of(**environment)
    assert settings["SESSION_COOKIE_SECURE"] is settings["CSRF_COOKIE_SECURE"] is secure
    name = settings.get("SESSION_COOKIE_NAME", global_settings.SESSION_COOKIE_NAME)
    assert name.startswith("__Host-") is secure


@pytest.mark.parametrize("role", ["demo", "test", "production"])
def test_debug_when_asked_for_outside_development_stays_off(role):
    settings = settings_of(**PRODUCTION | {"COPROD_ROLE": role, "COPROD_DEBUG": "1"})
    assert settings["DEBUG"] is False


@pytest.mark.parametrize(("role", "is_told"), [("demo", False), ("development", True)])
def test_a_mistyped_code_is_logged_but_not_in_the_terminal_of_the_demo(role, is_told):
    code = 'import logging; logging.getLogger("django.request").warning("Not Found: /s/AAAA-AAAA")'
    done = manage("shell", "--no-imports", "-c", code, COPROD_ROLE=role)
    assert ("Not Found" in done.stderr) == is_told


@pytest.mark.parametrize(
    ("environment", "level"),
    [
        (PRODUCTION, "INFO"),
        (PRODUCTION | {"COPROD_LOG_LEVEL": "WARNING"}, "WARNING"),
        ({"COPROD_ROLE": "demo"}, "ERROR"),
        ({"COPROD_ROLE": "demo", "COPROD_LOG_LEVEL": "DEBUG"}, "DEBUG"),
    ],
)
def test_how_much_of_the_requests_is_logged(environment, level):
    loggers = settings_of(**environment)["LOGGING"]["loggers"]
    assert loggers["coprod.access_log"]["level"] == level
