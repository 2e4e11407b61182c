"""A phone: it joins, listens, sends until each answer is accepted, and counts what it sees."""

import asyncio
import json
import random
import secrets
import time
from urllib.parse import urlencode

from .connections import Http, listen
from .shown import of_page, read

AGAIN = {429, 500, 502, 503, 504}
JSON = "Accept: application/json"
FORM = "Content-Type: application/x-www-form-urlencoded"


class Phone:
    """`crowd` records what was sent, acknowledged and seen. `group` is what it says it is in."""

    def __init__(self, crowd, host, port, code, number, group=""):
        self.crowd, self.host, self.port, self.code = crowd, host, port, code
        self.number, self.group = number, group
        self.http = Http(host, port)
        self.token = secrets.token_hex(16)
        self.cookies = f"csrftoken={self.token}"
        self.shown = self.listener = None
        self.is_asking = self.is_leaving = False
        self.frames = 0

    async def join(self):
        """Load the page, take a seat, load the page again and open a socket, like a real phone."""
        await self.get("")
        asked = {"role_group": self.group, "op_id": secrets.token_urlsafe(12)}
        reply = await self.post("/seats", asked)
        if reply.status != 201:
            raise SystemExit(f"Joining was answered with {reply.status}: {reply.body[:200]!r}")
        seat = reply.header(b"set-cookie")
        # Header names and values were lowered to be found; a seat's secret is not hexadecimal only.
        start = reply.headers.lower().index(seat) + len(b"seat=")
        secret = reply.headers[start:].split(b";", 1)[0].decode()
        self.cookies = f"csrftoken={self.token}; seat={secret}"
        self.shown = of_page((await self.get("")).body)
        await self.open()
        self.ask()  # as a page does

    async def open(self):
        path = f"/s/{self.code}/live?audience=phone"
        where = (self.host, self.port, path, self.cookies)
        self.listener = await listen(*where, self.take, self.lost)

    def take(self, message):
        kind = message[:16]
        if b'"frame"' in kind:
            self.frames += 1
            self._draw(message)
        elif b'"beat"' in kind and read(message)["revision"] > self.shown.revision:
            self.ask()

    def lost(self):
        if not self.is_leaving and self.listener:
            self.listener = None
            self.crowd.spawn(self._come_back())

    def ask(self, polling=False):
        """Ask for what has changed, once at a time. Without a socket a phone says that it polls."""
        if not self.is_asking:
            self.is_asking = True
            self.crowd.spawn(self._catch_up("&polling=1" if polling else ""))

    async def send(self, path, fields, sent):
        """Send until there is a lasting answer; write times and tries into `sent`."""
        sent.tapped = time.perf_counter()
        attempt = 0
        while sent.status is None:
            try:
                reply = await self.post(path, fields)
            except (OSError, EOFError):
                reply = None
            if reply and reply.status not in AGAIN:
                sent.status, sent.done = reply.status, time.perf_counter()
                if reply.status in (200, 201):
                    sent.node = json.loads(reply.body)["answer"]
                return
            sent.tries += 1
            attempt += 1
            await asyncio.sleep(min(8, 0.4 * 2 ** min(attempt, 5)) * random.uniform(0.5, 1.5))

    async def get(self, path):
        return await self.http.ask("GET", f"/s/{self.code}{path}", [f"Cookie: {self.cookies}"])

    async def post(self, path, fields):
        headers = [JSON, FORM, f"X-CSRFToken: {self.token}", f"Cookie: {self.cookies}"]
        headers += [f"Origin: http://{self.host}:{self.port}"]
        return await self.http.ask(
            "POST", f"/s/{self.code}{path}", headers, urlencode(fields).encode()
        )

    def _draw(self, message):
        found = self.shown.apply(message)
        if found is None:
            self.crowd.gaps += 1
            self.ask()  # as a page does
            return
        self.shown, new = found
        if new:
            self.crowd.saw(new)

    async def _catch_up(self, more):
        try:
            since = self.shown.revision
            reply = await self.get(f"/changes?since={since}&audience=phone{more}")
            if reply.status == 200:
                self._draw(reply.body)
        except (OSError, EOFError):
            await asyncio.sleep(random.uniform(0.5, 1.5))
        finally:
            self.is_asking = False

    async def _come_back(self):
        for wait in (0.5, 1, 2, 5, 10, *[20] * 20):
            await asyncio.sleep(wait * random.uniform(0.5, 1.5))
            try:
                await self.open()
            except OSError:
                self.crowd.refused_sockets += 1
                continue
            self.ask()
            return
