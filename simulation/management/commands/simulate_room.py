"""People at phones who take part in a session of a running server, so that one can try it alone."""

import asyncio
import signal
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from simulation.demo.seats import Seats
from simulation.demo.simulated_room import SimulatedRoom
from workshops import codes


class Command(BaseCommand):
    help = "Let simulated people join a session, answer and vote, until you stop it."

    def add_arguments(self, parser):
        parser.add_argument("code", help="the session's code")
        parser.add_argument("--people", type=int, default=12)
        parser.add_argument("--url", default="http://127.0.0.1:8000", help="the running server")
        parser.add_argument(
            "--seats-file", type=Path, default=settings.DATA_DIR / "room-seats.json"
        )
        parser.add_argument(
            "--pace", type=float, default=1.0, help="0.5 is twice as fast as real people"
        )

    def handle(self, *, code, people, url, seats_file, pace, **options):
        parsed = codes.parse(code)
        if parsed is None:
            raise CommandError(f"{code} is not a session code. A code looks like K7QX-M2PD.")
        room = SimulatedRoom(url, codes.written(parsed), people, Seats(seats_file), pace)
        asyncio.run(_until_stopped(room))


async def _until_stopped(room):
    running = asyncio.ensure_future(room.run())
    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # Windows knows no such handlers
            asyncio.get_running_loop().add_signal_handler(number, running.cancel)
    with suppress(asyncio.CancelledError):
        await running
