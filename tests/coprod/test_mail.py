"""COPROD_EMAIL_URL: which server, and how the connection is encrypted."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from coprod.mail import from_environment


def mailer(monkeypatch, url, hosts=("why.example.org",), origins=()):
    monkeypatch.setenv("COPROD_EMAIL_URL", url)
    monkeypatch.setenv("COPROD_EMAIL_FROM", "Coprod <coprod@example.org>")
    return from_environment(list(origins), list(hosts), https=True)


@pytest.mark.parametrize(
    ("url", "port", "starttls", "tls"),
    [
        ("smtp://user:p%40ss@mail.example.org", 587, True, False),
        ("smtps://user:p%40ss@mail.example.org", 465, False, True),
        ("smtp://user:p%40ss@localhost:25", 25, False, False),
    ],
)
def test_a_connection_is_encrypted_except_to_this_host(monkeypatch, url, port, starttls, tls):
    options = mailer(monkeypatch, url).mailers["default"]["OPTIONS"]
    assert (options["username"], options["password"]) == ("user", "p@ss")
    assert (options["port"], options["use_tls"], options["use_ssl"]) == (port, starttls, tls)


def test_pages_are_named_by_the_first_origin_or_host(monkeypatch):
    url = "smtp://localhost"
    assert mailer(monkeypatch, url).site == "https://why.example.org"
    assert mailer(monkeypatch, url, origins=["https://a.example:8443"]).site.endswith(":8443")
    with pytest.raises(ImproperlyConfigured):
        mailer(monkeypatch, url, hosts=[".example.org"])
