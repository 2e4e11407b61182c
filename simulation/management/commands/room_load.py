"""Drive a running server with many real participants, and count what happened to each answer."""

import asyncio
import json
import resource
import sys
from pathlib import Path

import uvloop
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from simulation.client import Refused
from simulation.load import FAULTS, Load
from workshops.actions import asking, sessions
from workshops.models import Session


class Command(BaseCommand):
    help = "Send every text in a file as a participant would, then print one JSON object."

    def add_arguments(self, parser):
        parser.add_argument("--phones", type=int, required=True, help="how many people take part")
        parser.add_argument("--answers", type=Path, required=True, help="JSON lines with a text")
        parser.add_argument("--seconds", type=float, required=True, help="how long they write")
        parser.add_argument("--url", default="http://127.0.0.1:8000", help="the running server")
        parser.add_argument("--code", help="a session with an open why; without it, a new one")

    def handle(self, *, phones, answers, seconds, url, code, **options):
        if phones < 1:
            raise CommandError("--phones must be at least 1.")
        texts = read_texts(answers)
        allow_files(4 * phones + 200)
        code = code or new_room(len(texts), phones)
        load = Load(url, code, texts, phones, seconds)
        try:
            said = asyncio.run(load.run(), loop_factory=uvloop.new_event_loop)
        except (LookupError, Refused) as problem:
            raise CommandError(f"{code}: {problem}") from None
        self.stdout.write(json.dumps({"code": code, **said}))
        if any(said[fault] for fault in FAULTS):
            sys.exit(1)


def read_texts(path):
    """Return the `text` of each line of a file of JSON lines."""
    texts = []
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise CommandError(f"{path} cannot be read: {problem}") from None
    for number, line in enumerate(lines, 1):
        if line.strip():
            texts.append(_text(path, number, line))
    return texts


def new_room(answers, phones):
    """Return the code of a new quick session whose first why is open."""
    plan = {"title": "Load", "mode": Session.Mode.QUICK, "cap": phones + 10}
    try:
        owner, _ = get_user_model().objects.get_or_create(
            username="room-load", defaults={"password": "!"}
        )
        session = sessions.create(owner, f"What do {answers} answers do to this room?", **plan)
        sessions.start(session)
        session.refresh_from_db()
        asking.ask(session, session.question)
    except DatabaseError as problem:
        raise CommandError(
            f"There is no database here to create a session in ({problem}). "
            "Give the --code of one that is open."
        ) from None
    return session.written_code


def allow_files(wanted):
    """Raise the limit of open files: each phone has a socket and a connection open."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(wanted, hard), hard))


def _text(path, number, line):
    try:
        return str(json.loads(line)["text"])
    except (ValueError, KeyError, TypeError):
        raise CommandError(f"{path}:{number}: not a JSON object with a text.") from None
