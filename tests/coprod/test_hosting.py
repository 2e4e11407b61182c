"""docs/hosting.md: each setting in its table stops the start if it cannot work."""

import re
import runpy
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parents[2]
TABLE = re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "docs/hosting.md").read_text(), re.MULTILINE)
KEY = "k" * 30 + "0123456789abcdefghijklmnopqrstuvwxyz"
WORKING = {
    "COPROD_ROLE": "production",
    "COPROD_SECRET_KEY": KEY,
    "COPROD_HOSTS": "why.example.org",
}

BAD = {
    "COPROD_SECRET_KEY": ["", "short", "k" * 60],
    "COPROD_OLD_SECRET_KEYS": ["short", f"{KEY},short", "k" * 60],
    "COPROD_HOSTS": [
        *("", " , ", "https://why.example.org", "why.example.org:8443", "why.example.org/why"),
        *("why.example.org,//other.example.org", "*.example.org", "why.example.org.", "warum.köln"),
        *("::1", "[::1]:8000", "[why]", "why_not.example.org", "why.example.org other.example.org"),
    ],
    "DATABASE_URL": ["sqlite:///x", "postgresql://host", "postgresql://host:port/name?x=y"],
    "COPROD_TRUSTED_PROXY": [
        *("localhost", "proxy.example.org", "10.0.0.5:80", "10.0.0.5/24", "[::1]", "*,10.0.0.5"),
        "10.0.0.5 10.0.0.6",
    ],
    "COPROD_ORIGINS": [
        *("why.example.org", "https://why.example.org/", "https://why.example.org/why", "https://"),
        *("https://why.example.org:port", "https://name@why.example.org", "ftp://why.example.org"),
        *("https://*", "https://[why]"),
    ],
    "COPROD_INSECURE_HTTP": ["perhaps"],
    "COPROD_EMAIL_URL": [
        "mail.example.org",
        "imap://mail.example.org",
        "smtp://mail.example.org:port",
    ],
    "COPROD_EMAIL_FROM": ["coprod", "coprod@example.org\nBcc: all@example.org"],
    "COPROD_SECURITY_CONTACT": ["security", "http://example.org/security", "tel:0123"],
    "COPROD_SECURITY_POLICY": ["https://example.org/security", "policy"],  # without a contact
    "COPROD_IDLE_MINUTES": ["-1", "an hour"],
    "COPROD_MFA_REQUIRED": ["perhaps"],
    "COPROD_ADMIN": ["perhaps"],
    "COPROD_SIGN_UP": ["1", "yes", "ada@example.org", "*"],  # the last one without e-mail
    "COPROD_OIDC_ISSUER": [
        *("login.example.org", "http://login.example.org", "https://login.example.org?a=b", "x"),
        "https://login.example.org/.well-known/openid-configuration",
        f"https://login.example.org/{'a' * 200}",
    ],
    "COPROD_OIDC_CLIENT_ID": ["coprod"],  # without an issuer, as the next ones
    "COPROD_OIDC_CLIENT_SECRET": ["secret"],
    "COPROD_OIDC_CLIENT_SECRET_FILE": ["/nowhere/secret", "/etc/hostname"],
    "COPROD_OIDC_NAME": ["Harrowmere Council"],
    "COPROD_OIDC_SECOND_STEP": ["mfa"],
    "COPROD_OIDC_SIGN_UP": ["1", "perhaps"],
    "COPROD_OIDC_EMAIL_VERIFIED": ["1", "perhaps"],
    "COPROD_ACCESSIBILITY_STATEMENT": ["example.org/accessibility", "http://example.org"],
    "COPROD_HSTS_SECONDS": ["a year", "-1", "1.5"],
    "COPROD_THREADS": ["1", "many"],
    "COPROD_KEYS_DIR": ["keys", "/nowhere/at/all"],
    "COPROD_REDIS_URL": ["http://host", "redis://", "redis://host:port"],
    "COPROD_METRICS_TOKEN": ["two words", "café"],
    "COPROD_LOG_LEVEL": ["LOUD", "info"],
    "COPROD_EXPORT_JOBS": ["somewhere"],
    "COPROD_SLIDES_TEMPLATE": ["/nowhere/own.pptx", "/"],
    "COPROD_DATA_DIR": ["data", "./data"],
    "COPROD_STATIC_DIR": ["collected", "./collected"],
    "COPROD_TIME_ZONE": ["London", "Europe", "../etc", "UTC+1"],
    "COPROD_LANGUAGES": ["de", "en;cy", "en,en-xa", "EN"],
    "COPROD_ROLE": ["staging"],
    "COPROD_DEBUG": ["perhaps"],
}

GOOD = {
    "COPROD_HOSTS": "why.example.org,.example.org,WHY.local,10.0.0.5,[::1],*,localhost",
    "COPROD_TRUSTED_PROXY": "10.0.0.5, 10.0.0.0/24,::1,fd00::/8",
    "COPROD_ORIGINS": "https://why.example.org:8443,https://*.example.org,http://[::1]:8000",
    "COPROD_OLD_SECRET_KEYS": f"{KEY},{KEY[::-1]},{KEY[-16:]}",
    "COPROD_TIME_ZONE": "America/Argentina/Buenos_Aires",
    "COPROD_METRICS_TOKEN": "Zm9v-_.~+/=",
}


@pytest.fixture
def started(monkeypatch):
    """Reads the settings of a server that starts with that environment."""

    def read(**environment):
        for name, value in (WORKING | environment).items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(ROOT / "coprod/settings.py"))

    return read


def test_each_setting_in_the_table_has_a_value_here_that_cannot_work():
    assert TABLE and set(TABLE) == set(BAD)


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_work_is_refused_by_its_name_in_one_line(name, started):
    for value in BAD[name]:
        with pytest.raises(ImproperlyConfigured) as refused:
            started(**{name: value})
        assert re.match(rf"{name}\b.*\.?\Z", str(refused.value)), value


@pytest.mark.parametrize("name", ["COPROD_SECRET_KEY", "COPROD_METRICS_TOKEN"])
def test_a_secret_is_not_repeated_where_it_is_refused(name, started):
    with pytest.raises(ImproperlyConfigured) as refused:
        started(**{name: "a séçrèt"})
    assert "séçrèt" not in str(refused.value)


@pytest.mark.parametrize("name", GOOD)
def test_what_works_is_taken(name, started):
    started(**{name: GOOD[name]})


def test_a_proxy_may_be_anything_where_that_is_said_plainly(started):
    started(COPROD_TRUSTED_PROXY="*")
