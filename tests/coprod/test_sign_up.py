"""COPROD_SIGN_UP: nobody, addresses of some domains, or everybody."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from coprod import sign_up


@pytest.mark.parametrize(
    ("value", "domains"),
    [
        ("", ()),
        ("0", ()),
        ("no", ()),
        ("*", ("*",)),
        ("oak.example, .NHS.example", ("oak.example", ".nhs.example")),
    ],
)
def test_it_names_domains(monkeypatch, value, domains):
    monkeypatch.setenv(sign_up.NAME, value)
    assert sign_up.from_environment(can_email=True) == domains


@pytest.mark.parametrize("value", ["1", "yes", "ada@oak.example", "oak", "*.oak.example", "a b.c"])
def test_what_is_no_domain_is_refused(monkeypatch, value):
    monkeypatch.setenv(sign_up.NAME, value)
    with pytest.raises(ImproperlyConfigured, match=r"COPROD_SIGN_UP=\* for everybody"):
        sign_up.from_environment(can_email=True)


def test_without_e_mail_nobody_could_confirm_an_address(monkeypatch):
    monkeypatch.setenv(sign_up.NAME, "*")
    with pytest.raises(ImproperlyConfigured, match="COPROD_EMAIL_URL"):
        sign_up.from_environment(can_email=False)
