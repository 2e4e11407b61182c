"""`coprod doctor` says what is wrong, what comes of it and what to do, and changes nothing."""

import json
import smtplib
import socket
import ssl
import subprocess
import sys
import tomllib
from datetime import UTC, date, datetime, timedelta
from email.message import Message
from types import SimpleNamespace

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.core.management import call_command

from coprod.hosting import backups, doctor
from coprod.hosting.doctor import at_the_door, on_the_host, with_the_database
from coprod.hosting.doctor.finding import NOW, SOON, Finding, guarded
from coprod.hosting.doctor.report import report
from coprod.hosting.doctor.site import Site
from coprod.hosting.processes import Failed
from tests.factories import a_session, an_organiser
from tests.hosting.test_wheel import free_port
from tests.server import ROOT
from workshops.actions import organisations
from workshops.models import Session

HEADERS = dict.fromkeys(at_the_door.HEADERS, "set")
FACTS = {
    "postgresql": 18,
    "connections": 12,
    "most_connections": 100,
    "migrations": 61,
    "migrations_waiting": 0,
    "missing_keys": 0,
    "overdue": 0,
    "accounts": 5,
    "owners": 2,
    "owners_with_second_step": 1,
    "ownerless": [],
}


def a_site(status=200, facts=None, **headers):
    """What a healthy installation answers, but for what is named."""
    found = Message()
    for name, value in (HEADERS | headers).items():
        if value:
            found[name] = value
    ends = datetime.now(UTC) + timedelta(days=79.5)
    return SimpleNamespace(
        url="https://why.example.org",
        is_insecure=False,
        front_page=(status, found),
        certificate={"notAfter": f"{ends:%b %d %H:%M:%S %Y GMT}"},
        facts=FACTS | (facts or {}),
        open_socket=lambda: None,
        security_txt=(
            200,
            f"Contact: x\nExpires: {datetime.now(UTC) + timedelta(days=180):%FT%TZ}\n",
        ),
    )


class Raising(SimpleNamespace):
    """A site on which some of these cannot be asked."""

    def __getattribute__(self, name):
        value = super().__getattribute__(name)
        if isinstance(value, Exception):
            raise value
        return value


def without(name, fault):
    """A healthy site on which asking for that raises the fault."""
    return Raising(**(vars(a_site()) | {name: fault}))


@pytest.fixture
def last(monkeypatch, tmp_path):
    """`last(**facts)` notes a backup; without it there has never been one."""
    monkeypatch.setattr(backups, "LAST", tmp_path / "last-backup.json")
    return backups.note_run


def ago(**time):
    return (datetime.now(UTC) - timedelta(**time)).isoformat()


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
    (at_the_door.address, without("front_page", socket.gaierror()), NOW, "not in the DNS"),
    (at_the_door.address, without("front_page", TimeoutError("slow")), NOW, "Nothing answered"),
    (at_the_door.https, without("certificate", ssl.SSLError(1, "expired")), NOW, "not valid"),
    (at_the_door.proxy, a_site(301, Location="https://why.example.org/"), NOW, "TRUSTED_PROXY"),
    (at_the_door.proxy, a_site(502), NOW, "journalctl -u coprod"),
    (at_the_door.proxy, a_site(400), NOW, "proxy_set_header Host"),
    (
        at_the_door.headers,
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
    assert at_the_door.contact(a_site()).ok
    monkeypatch.setenv("COPROD_SECURITY_CONTACT", "security@example.org")
    assert at_the_door.contact(a_site()).said.endswith("for 179 days more")
    site = a_site()
    for answer, words in (
        ((404, "Not found"), "answered with 404"),
        ((200, "<html>Of the proxy</html>"), "answered with 200"),
        ((200, f"Expires: {datetime.now(UTC) + timedelta(days=2.5):%FT%TZ}\n"), "in 2 days"),
    ):
        site.security_txt = answer
        found = at_the_door.contact(site)
        assert found.when == SOON
        assert words in found.why


def test_a_certificate_that_ends_soon_is_said_before_it_does():
    site = a_site()
    soon = datetime.now(UTC) + timedelta(days=3.5)
    site.certificate = {"notAfter": f"{soon:%b %d %H:%M:%S %Y GMT}"}
    assert (at_the_door.https(site).when, at_the_door.https(site).said) == (
        SOON,
        "The certificate ends in 3 days",
    )


def test_a_backup_is_missed_when_there_is_none_when_it_is_old_and_when_it_failed(last):
    assert "There is no backup" in on_the_host.backup(a_site()).said
    last(folder="/srv/backup", made_at=ago(days=6), failed="")
    assert on_the_host.backup(a_site()).said == "The newest backup is 6 days old"
    last(folder="/srv/backup", made_at=ago(hours=1), failed="/srv/backup is full.")
    found = on_the_host.backup(a_site())
    assert (found.said, found.why) == ("The last backup failed", "/srv/backup is full.")


def test_a_python_that_the_tests_do_not_use_is_said_and_one_without_fixes(monkeypatch):
    monkeypatch.setitem(on_the_host.FIXED_UNTIL, sys.version_info[:2], date.max)
    assert on_the_host.python(a_site()).ok
    for version, words in (((3, 11, 2), "Python 3.11 is not tested"), ((4, 0, 0), "4.0 is not")):
        monkeypatch.setattr(on_the_host.sys, "version_info", version)
        found = on_the_host.python(a_site())
        assert found.when == SOON and words in found.said
    monkeypatch.setattr(on_the_host.sys, "version_info", (3, 12, 9))
    monkeypatch.setitem(on_the_host.FIXED_UNTIL, (3, 12), date(2020, 10, 31))
    assert on_the_host.python(a_site()).said == "Python 3.12 gets no more security fixes"


def test_the_versions_of_python_are_those_that_may_be_installed():
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["requires-python"]
    minor = [minor for _major, minor in on_the_host.FIXED_UNTIL]
    assert wanted == f">=3.{min(minor)},<3.{max(minor) + 1}"


def test_a_full_disk_is_said_before_nothing_can_be_kept(monkeypatch):
    space = SimpleNamespace(total=80 * 2**30)
    for free, when in ((61, ""), (1, SOON), (0.1, NOW)):
        monkeypatch.setattr(
            on_the_host.shutil,
            "disk_usage",
            lambda path, free=free: (space.total, 0, free * 2**30),
        )
        assert on_the_host.disk(a_site()).when == when


def test_a_clock_that_nothing_keeps_right_is_said(monkeypatch):
    monkeypatch.setattr(on_the_host, "_kernel_status", lambda: on_the_host.UNSYNCHRONISED | 1)
    assert on_the_host.clock(a_site()).when == SOON


def test_a_mail_server_that_refuses_is_named_without_the_password(monkeypatch):
    url = "smtp://me:secret-word@mail.example.org"
    monkeypatch.setenv("COPROD_EMAIL_URL", url)
    fault = smtplib.SMTPAuthenticationError(535, b"secret-word is wrong")
    monkeypatch.setattr(on_the_host, "_greet", raising(fault))
    found = on_the_host.e_mail(a_site())
    assert found.when == SOON
    assert "mail.example.org" in found.why
    assert "secret-word" not in found.why


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


@pytest.mark.django_db
def test_the_program_counts_owners_and_finds_organisations_without_one(capsys):
    with_owner = organisations.found(an_organiser("nia"), "Elm Trust")
    organisations.join(an_organiser("pat"), with_owner, by=None)
    ownerless = organisations.found(an_organiser("sam"), "Oak Trust")
    get_user_model().objects.filter(username="sam").update(is_active=False)
    Authenticator.objects.create(user=an_organiser("nia"), type="totp", data={})
    call_command("doctor_facts")
    facts = json.loads(capsys.readouterr().out)
    counted = ("accounts", "owners", "owners_with_second_step", "ownerless")
    assert [facts[name] for name in counted] == [2, 1, 1, [ownerless.pk]]


@pytest.mark.django_db
def test_the_program_counts_what_it_should_have_deleted(capsys):
    session, long_ago = a_session(), datetime.now(UTC) - timedelta(days=4000)
    closed = {"phase": Session.Phase.CLOSED, "closed_at": long_ago}
    Session.objects.filter(pk=session.pk).update(**closed)
    call_command("doctor_facts")
    facts = json.loads(capsys.readouterr().out)
    assert set(facts) == set(FACTS)
    assert (facts["overdue"], facts["migrations_waiting"]) == (1, 0)
    call_command("showmigrations", no_color=True)
    assert facts["migrations"] == capsys.readouterr().out.count("[X]")


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


def raising(fault):
    def fail(*arguments):
        raise fault

    return fail
