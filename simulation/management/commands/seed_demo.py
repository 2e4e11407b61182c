"""The demo's organiser and sessions, and the links to them, one on each line."""

import io
from pathlib import Path

import segno
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from simulation.demo import seed
from workshops.actions import invitations
from workshops.models import Session


class Command(BaseCommand):
    help = "Create what the demo shows, unless it is there already, and print where to find it."

    def add_arguments(self, parser):
        parser.add_argument("--base-url", required=True, help="the address that people open")
        parser.add_argument("--people", type=int, default=0, help="how many the demo will simulate")
        parser.add_argument(
            "--password-file", type=Path, default=settings.DATA_DIR / "demo-password"
        )

    def handle(self, *, base_url, people, password_file, **options):
        if settings.ROLE == "production":
            raise CommandError("This is a real server, so no demo data is created here.")
        user, password = seed.organiser(password_file)
        seed.template(user)
        held = seed.closed_session(user)
        before = seed.last_session(user)
        session = seed.open_session(user)
        for line in since_last_time(session, before):
            self.stdout.write(line)
        for line in lines(base_url.rstrip("/"), session, user, password, people):
            self.stdout.write(line)
        held_at = f"{base_url.rstrip('/')}/s/{held.written_code}/summary"
        self.stdout.write(f"An earlier session: {held_at}")
        early = seed.early_session(user)
        self.stdout.write(f"Collecting answers: {base_url.rstrip('/')}/s/{early.written_code}")
        self._picture(f"{base_url.rstrip('/')}/s/{session.written_code}")

    def _picture(self, url):
        drawn = picture(url)
        try:
            self.stdout.write(drawn)
        except UnicodeEncodeError:
            self.stderr.write("This terminal cannot show the QR code. The big screen shows it too.")


def since_last_time(session, before):
    """Yield sentences on what became of `before`, the session of the last start, if any."""
    if before is None:
        return
    if session != before:
        yield f"Session {before.written_code} has been closed, so this is a new one."
    elif session.phase == Session.Phase.OPEN:
        yield "Carrying on with the last session."
    else:
        yield "The last session is closing. It can be read, but nobody can join."
        yield "To reopen it: desk, End session, Reopen session."


def lines(base_url, session, user, password, people):
    """Return what a person needs to join, one item on each line."""
    code = session.written_code
    room = f"{base_url}/s/{code}"
    yield f"Join: {room}"
    yield f"Desk: {desk_link(base_url, session, user)}"
    yield f"Screen: {room}/screen"
    yield f"Summary: {room}/summary"
    yield f"Code: {code}"
    yield "The desk link works once. After that, sign in."
    yield f"Sign in: {base_url}/sign-in as {user.username}, password {password}"
    if people and session.phase == Session.Phase.OPEN:
        yield f"{people} simulated people will join by themselves."
    elif people:
        yield f"{people} simulated people are waiting until it is open again."


def desk_link(base_url, session, user):
    """Return a link that signs in once, in the demo; elsewhere the desk's own address."""
    if not settings.DEMO:
        return f"{base_url}/desk/{session.written_code}"
    token = invitations.invite(session, made_by=None, signs_in=user, lasts=None)
    return f"{base_url}/demo/desk/{token}"


def picture(url):
    """Return a QR picture in half blocks, light on dark as most terminals are."""
    drawn = io.StringIO()
    segno.make(url, error="l").terminal(drawn, compact=True)
    return drawn.getvalue()
