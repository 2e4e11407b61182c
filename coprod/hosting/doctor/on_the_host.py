"""What the host itself has to have: backups, a place to write, the time, a mail server."""

import ctypes
import shutil
import smtplib
import ssl
import sys
from datetime import UTC, date, datetime
from os import environ
from urllib.parse import unquote, urlsplit

from common.folders import DATA, command
from common.web_addresses import THIS_MACHINE
from coprod.hosting import backups
from coprod.hosting.doctor.finding import NOW, SOON, Finding, guarded

BACKUP_HOURS, GB = 36, 2**30
UNSYNCHRONISED, STATUS_AT = 0x40, 40  # STA_UNSYNC, and where `status` is in Linux' struct timex

# The versions of Python that the tests use, and the day of their last security fixes (PEP 693, 719
# and 745).
FIXED_UNTIL = {
    (3, 12): date(2028, 10, 31),
    (3, 13): date(2029, 10, 31),
    (3, 14): date(2030, 10, 31),
}


@guarded("Python")
def python(site):
    """Say whether the tests use this version of Python, and until when it gets security fixes."""
    major, minor, micro = sys.version_info[:3]
    known = FIXED_UNTIL.get((major, minor))
    if known and date.today() <= known:
        until = f"{known:%B %Y}"
        return Finding("Python", f"{major}.{minor}.{micro}, with security fixes until {until}")
    oldest, newest = ("{}.{}".format(*each) for each in (min(FIXED_UNTIL), max(FIXED_UNTIL)))
    return Finding(
        "Python",
        f"Python {major}.{minor} " + ("gets no more security fixes" if known else "is not tested"),
        when=SOON,
        happens="Holes in it stay open." if known else "Coprod may start, and fail later.",
        why=f"Coprod is tested with Python {oldest} to {newest}, and each gets fixes for 5 years.",
        do=f"Install Python {newest}, make a new environment with it, and install Coprod there.",
    )


@guarded("Backup")
def backup(site):
    """Say how old the newest backup is, and whether one was ever restored."""
    last = backups.last_run()
    if not last or (not last.get("made_at") and not last.get("failed")):
        return Finding(
            "Backup",
            "There is no backup",
            when=SOON,
            happens="If this disk fails, every session is lost.",
            why=f"“{command('backup')}” has never run here.",
            do="Run it each night, into a folder on another disk:\n"
            f"    {command('backup')} --to /srv/backup --keep-days 30",
        )
    hours = _hours_since(last.get("made_at"))
    failed = last.get("failed", "")
    if failed or hours > BACKUP_HOURS:
        return Finding(
            "Backup",
            "The last backup failed" if failed else f"The newest backup is {_age(hours)}",
            when=SOON,
            happens="If this disk fails, what was said since then is lost.",
            why=failed or f"“{command('backup')}” has not run since.",
            do=f"Mend that, and run it:\n    {command('backup')} --to {last['folder']}",
        )
    tested = f", restored for a test on {last['tested_on']}" if last.get("tested_on") else ""
    return Finding("Backup", f"{_age(hours)}{tested}")


def _hours_since(moment):
    if not moment:
        return float("inf")
    return (datetime.now(UTC) - datetime.fromisoformat(moment)).total_seconds() / 3600


def _age(hours):
    return f"{hours:.0f} hours old" if hours < 48 else f"{hours / 24:.0f} days old"


@guarded("Disk")
def disk(site):
    """Say how much room there is for the data."""
    total, _, free = shutil.disk_usage(DATA if DATA.exists() else DATA.parent)
    if free < 0.2 * GB or (free < 0.1 * total and free < 2 * GB):
        return Finding(
            "Disk",
            f"{free / GB:.1f} GB of {total / GB:.0f} GB are free",
            when=NOW if free < 0.2 * GB else SOON,
            happens="When it is full, nothing that people send can be kept.",
            why=f"The disk of {DATA} is nearly full.",
            do="Make room, or move the data to a larger disk.",
        )
    return Finding("Disk", f"{free / GB:.0f} GB free of {total / GB:.0f} GB")


@guarded("Clock")
def clock(site):
    """Say whether something keeps the clock of this host right."""
    status = _kernel_status()
    if status is None:
        return None
    if status & UNSYNCHRONISED:
        return Finding(
            "Clock",
            "Nothing keeps the clock of this host right",
            when=SOON,
            happens="Deadlines come at wrong times, and times in files are wrong.",
            why="The kernel says that the clock is not synchronised.",
            do="Turn a time service on:\n    sudo timedatectl set-ntp true",
        )
    return Finding("Clock", "synchronised")


def _kernel_status():
    try:
        library = ctypes.CDLL(None)
        timex = ctypes.create_string_buffer(512)  # zeros: ask, and set nothing
        if library.adjtimex(timex) < 0:
            return None
    except (OSError, AttributeError):
        return None
    return int.from_bytes(timex[STATUS_AT : STATUS_AT + 4], "little")


@guarded("E-mail")
def e_mail(site):
    """Say whether the mail server, if there is one, lets this host in. No mail is sent."""
    url = environ.get("COPROD_EMAIL_URL", "").strip()
    if not url:
        return Finding("E-mail", "not set up, so none is sent")
    parts = urlsplit(url)
    try:
        _greet(parts)
    except (OSError, smtplib.SMTPException) as fault:
        return Finding(
            "E-mail",
            "The mail server does not accept messages from this host",
            when=SOON,
            happens="Invitations, links to sign in and reminders of actions do not arrive.",
            why=f"{parts.hostname}: {_without_secrets(fault, parts)}",
            do="Check COPROD_EMAIL_URL in /etc/coprod.env.",
        )
    return Finding("E-mail", "the mail server lets this host in")


def _greet(parts):
    """Begin as coprod/mail.py tells Django to, with TLS unless the server is on this machine."""
    context = ssl.create_default_context()
    if parts.scheme == "smtps":
        server = smtplib.SMTP_SSL(parts.hostname, parts.port or 465, timeout=10, context=context)
    else:
        server = smtplib.SMTP(parts.hostname, parts.port or 587, timeout=10)
    with server:
        if parts.scheme == "smtp" and parts.hostname not in THIS_MACHINE:
            server.starttls(context=context)
        if parts.username:
            server.login(unquote(parts.username), unquote(parts.password or ""))


def _without_secrets(fault, parts):
    return str(fault).replace(unquote(parts.password or "\0"), "…")


CHECKS = [python, backup, disk, clock, e_mail]
