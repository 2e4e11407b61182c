"""What `coprod doctor` finds on the host: the backup, Python, the disk, the clock and e-mail."""

import smtplib
import socket
import sys
import tomllib
from datetime import date
from threading import Thread
from types import SimpleNamespace

import pytest

from coprod.hosting.doctor import on_the_host
from coprod.hosting.doctor.finding import NOW, SOON
from tests.server import ROOT

from .doctor_sites import a_site, ago, raising


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


@pytest.mark.parametrize(("host", "is_right"), [("127.0.0.1", True), ("127.0.0.2", False)])
def test_a_mail_server_elsewhere_must_offer_tls(monkeypatch, host, is_right):
    with socket.create_server((host, 0)) as listening:
        Thread(target=greet_without_tls, args=[listening], daemon=True).start()
        monkeypatch.setenv("COPROD_EMAIL_URL", f"smtp://{host}:{listening.getsockname()[1]}")
        found = on_the_host.e_mail(a_site())
    assert found.ok == is_right
    assert is_right or "STARTTLS" in found.why


def greet_without_tls(listening):
    """Be a mail server that offers no encryption, for 1 connection."""
    line, _ = listening.accept()
    with line, line.makefile("rb") as asked:
        line.sendall(b"220 here\r\n")
        for command in asked:
            line.sendall(b"221 bye\r\n" if command.startswith(b"QUIT") else b"250 here\r\n")


def test_a_mail_server_that_refuses_is_named_without_the_password(monkeypatch):
    url = "smtp://me:secret-word@mail.example.org"
    monkeypatch.setenv("COPROD_EMAIL_URL", url)
    fault = smtplib.SMTPAuthenticationError(535, b"secret-word is wrong")
    monkeypatch.setattr(on_the_host, "_greet", raising(fault))
    found = on_the_host.e_mail(a_site())
    assert found.when == SOON
    assert "mail.example.org" in found.why
    assert "secret-word" not in found.why
