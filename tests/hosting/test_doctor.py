"""`coprod doctor` says what is wrong, what comes of it and what to do, and changes nothing."""

import socket
import ssl
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest

from coprod.environment import TRUE
from coprod.hosting import doctor
from coprod.hosting.doctor import from_outside, on_the_host, with_the_database
from coprod.hosting.doctor.finding import NOW, SOON, Finding, guarded
from coprod.hosting.doctor.report import report
from coprod.hosting.doctor.site import Site
from coprod.hosting.processes import Failed
from tests.hosting.test_wheel import free_port

from .doctor_sites import FACTS, a_site, ago, raising, without


def test_a_healthy_installation_is_a_line_for_each_check(last, monkeypatch):
    monkeypatch.setattr(on_the_host, "_kernel_status", lambda: 0)
    monkeypatch.setitem(on_the_host.FIXED_UNTIL, sys.version_info[:2], date.max)
    last(folder="/srv/backup", made_at=ago(hours=4), failed="", tested_on="22 November 2026")
    findings = [finding for check in doctor.CHECKS if (finding := check(a_site()))]
    said = report(a_site(), findings)
    assert [finding.name for finding in findings if not finding.ok] == []
    for line in (
        "  ok   Address      https://why.example.org answers",
        "in 79 days",
        "  ok   Headers      all 6 security headers arrive through the proxy",
        "  ok   Database     PostgreSQL 18, using 12 of 100 connections",
        "  ok   Migrations   all 61 are applied",
        "  ok   Owners       2, 1 with a second step",
        "  ok   Backup       4 hours old, restored for a test on 22 November 2026",
        f"No problems. {len(findings)} checks passed.",
    ):
        assert line in said


DOOR = [
    (from_outside.address, without("front_page", socket.gaierror()), NOW, "not in the DNS"),
    (from_outside.address, without("front_page", TimeoutError("slow")), NOW, "Nothing answered"),
    (from_outside.https, without("certificate", ssl.SSLError(1, "expired")), NOW, "not valid"),
    (from_outside.proxy, a_site(301, Location="https://why.example.org/"), NOW, "TRUSTED_PROXY"),
    (from_outside.proxy, a_site(502), NOW, "journalctl -u coprod"),
    (from_outside.proxy, a_site(400), NOW, "proxy_set_header Host"),
    (from_outside.proxy, a_site(404), NOW, "leads to another website"),
    (
        from_outside.headers,
        a_site(**{"Referrer-Policy": ""}),
        SOON,
        "Not in the answer: Referrer-Policy",
    ),
]
DATABASE = [
    (with_the_database.database, without("facts", Failed("X=1 is wrong.")), NOW, "X=1 is wrong."),
    (with_the_database.database, a_site(facts={"postgresql": 14}), SOON, "PostgreSQL 14 is too"),
    (with_the_database.database, a_site(facts={"connections": 95}), NOW, "95 of 100 connections"),
    (with_the_database.migrations, a_site(facts={"migrations_waiting": 2}), NOW, "2 changes"),
    (with_the_database.keys, a_site(facts={"missing_keys": 3}), NOW, "renew_lost_keys"),
    (with_the_database.daily_job, a_site(facts={"overdue": 2}), NOW, "coprod-daily.timer"),
    (with_the_database.owners, a_site(facts={"accounts": 0}), NOW, "createsuperuser"),
    (with_the_database.owners, a_site(facts={"ownerless": [7, 9]}), SOON, "make_owner USERNAME 7"),
]


@pytest.mark.parametrize(("check", "site", "when", "words"), [*DOOR, *DATABASE])
def test_a_problem_has_what_happens_why_and_what_to_do(check, site, when, words):
    finding = check(site)
    assert finding.when == when
    assert all([finding.happens, finding.why, finding.do])
    assert words in f"{finding.said} {finding.why} {finding.do}"


@pytest.mark.parametrize("check", with_the_database.CHECKS[1:])
def test_what_cannot_be_known_is_not_said_to_be_right(check):
    assert check(without("facts", Failed("It does not start."))) is None
    unknown = a_site(facts=dict.fromkeys(FACTS) | {"migrations_waiting": 1})
    assert check is with_the_database.migrations or check(unknown) is None


def test_a_contact_that_nobody_sees_is_said_and_one_that_is_not_set_is_no_problem(monkeypatch):
    monkeypatch.delenv("COPROD_SECURITY_CONTACT", raising=False)
    assert from_outside.contact(a_site()).ok
    monkeypatch.setenv("COPROD_SECURITY_CONTACT", "security@example.org")
    assert from_outside.contact(a_site()).said.endswith("for 179 days more")
    site = a_site()
    for answer, words in (
        ((404, "Not found"), "answered with 404"),
        ((200, "<html>Of the proxy</html>"), "answered with 200"),
        ((200, f"Expires: {datetime.now(UTC) + timedelta(days=2.5):%FT%TZ}\n"), "in 2 days"),
    ):
        site.security_txt = answer
        found = from_outside.contact(site)
        assert found.when == SOON
        assert words in found.why


def test_a_certificate_that_ends_soon_is_said_before_it_does():
    site = a_site()
    soon = datetime.now(UTC) + timedelta(days=3.5)
    site.certificate = {"notAfter": f"{soon:%b %d %H:%M:%S %Y GMT}"}
    assert (from_outside.https(site).when, from_outside.https(site).said) == (
        SOON,
        "The certificate ends in 3 days",
    )


def test_1_of_something_is_counted_as_1():
    facts = {"migrations_waiting": 1, "missing_keys": 1, "overdue": 1}
    found = [check(a_site(facts=facts)) for check in with_the_database.CHECKS[1:4]]
    said = " ".join(f"{each.said} {each.happens}" for each in found)
    for words in ("1 change of the tables", "1 running session are", "1 session should"):
        assert words in said


def test_a_check_that_fails_itself_does_not_stop_the_others():
    found = guarded("Something")(raising(KeyError("x")))(None)
    assert (found.when, found.said) == (SOON, "Something could not be checked")


def test_the_report_has_what_cannot_wait_first_and_lines_that_can_be_typed():
    later = Finding("Backup", "It is old", SOON, "This happens.", "This is why.", "Do it.")
    now = Finding("Proxy", "It is broken", NOW, "That.", "Because.", "Type:\n    sudo x\nThen y.")
    said = report(a_site(), [later, now, Finding("Disk", "61 GB free")])
    assert said.index("NOW  1. It is broken") < said.index("SOON 2. It is old")
    assert "2 problems. 1 of them needs you now." in said
    assert f"\n\n{' ' * 24}sudo x\n\n{' ' * 20}Then y." in said
    assert "ok   Disk" in said
    assert max(map(len, said.splitlines())) <= 79


def test_the_address_is_what_people_type(monkeypatch):
    monkeypatch.setenv("COPROD_HOSTS", "*,.example.org,why.example.org,10.0.0.5")
    assert Site().url == "https://why.example.org"
    monkeypatch.setenv("COPROD_ORIGINS", "https://*.example.org,https://why.example.org:8443")
    assert Site().url == "https://why.example.org:8443"


@pytest.mark.parametrize("said", sorted(TRUE))
def test_without_tls_the_address_is_one_of_plain_http_however_the_setting_says_yes(
    monkeypatch, said
):
    monkeypatch.delenv("COPROD_ORIGINS", raising=False)
    monkeypatch.setenv("COPROD_HOSTS", "why.example.org")
    monkeypatch.setenv("COPROD_INSECURE_HTTP", said)
    assert Site().url == "http://why.example.org"


def test_a_setting_that_is_not_valid_is_said_in_its_own_words(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "coprod", "doctor"],
        env={
            "PATH": "/usr/bin:/bin",
            "COPROD_ROLE": "production",
            "COPROD_HOSTS": f"127.0.0.1:{free_port()}",
            "COPROD_SECRET_KEY": "short",
            "COPROD_DATA_DIR": str(tmp_path),
            "DATABASE_URL": "postgresql://nobody@127.0.0.1:9/none",
        },
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1, done.stderr
    assert "COPROD_SECRET_KEY holds a key that can be" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
