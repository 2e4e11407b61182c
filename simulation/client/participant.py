"""A participant, who joins through the page, has a seat, answers, votes and takes back."""

import re
import secrets
import ssl
from functools import cache
from urllib.parse import urlsplit

import httpx2

from .errors import Refused
from .sending import send
from .tree import Tree

JSON = {"Accept": "application/json"}


class Participant:
    """A phone without a screen.

    `server` is the address of the program, such as http://host:8000. `seat` is the secret of a seat
    taken before. `watch` is called with the id of every piece drawn in the tree.
    """

    def __init__(self, server, code, seat=None, watch=None):
        self.server = server.rstrip("/")
        self.code = code
        self.watch = watch
        self.tree = None
        self.finished = None
        self.http = httpx2.AsyncClient(
            base_url=self.server,
            headers={"Origin": _origin(self.server), "Referer": f"{self.server}/s/{code}"},
            timeout=20,
            trust_env=False,
            verify=_certificates(),
        )
        if seat:
            for name, path in self._seat_cookies().items():
                self.http.cookies.set(name, seat, domain=_host(self.server), path=path)

    @property
    def seat(self):
        """Return the secret of this participant's seat; None before joining."""
        return self._cookie(*self._seat_cookies())

    async def join(self, role_group=""):
        """Open the page, take a seat if there is none yet, and read the tree."""
        page = await self.page()
        if not _is_room(page):
            joined = await self._post("/seats", {"role_group": role_group})
            self.code = joined.json()["code"]  # another one, if the code was changed
            page = await self.page()
        if not _is_room(page):
            raise Refused(409, "This address does not lead to a session at the moment.")
        self.tree = Tree(page, self.watch)

    async def answer(self, why, text, op_id=None):
        """Send one answer until it is acknowledged; the server's words on it, with its id."""
        body = {"text": text, "op_id": op_id or new_op_id()}
        return (await self._post(f"/whys/{why}/answers", body)).json()

    async def vote(self, node):
        """Give one dot. Giving it twice counts once."""
        await self._post(f"/nodes/{node}/vote")

    async def take_back_vote(self, node):
        await self._post(f"/nodes/{node}/vote/undo")

    async def say_how_known(self, answer, known_by):
        """Say how this person knows what they wrote, with one of the server's keys."""
        await self._post(f"/answers/{answer}/known", {"known_by": known_by})

    async def recognise(self, node):
        """Tick what somebody else wrote. Ticking it twice counts once."""
        await self._post(f"/nodes/{node}/recognise")

    async def differ(self, node, text):
        """Write a view beside what somebody else wrote, or change it."""
        await self._post(f"/nodes/{node}/view", {"text": text})

    async def speak_of_record(self, text):
        """Write what this person thinks of all that the room agreed, or change it."""
        await self._post("/record/view", {"text": text})

    async def say_missing(self, text):
        """Write who should have been here, but was not."""
        await self._post("/missing", {"text": text})

    async def say_finished(self, why):
        """Say that this person has finished writing under this why; None: they have not."""
        self.finished = why
        await self.catch_up()

    async def take_back_tick(self, node):
        await self._post(f"/nodes/{node}/recognise/undo")

    async def show(self, why, slices):
        """Say which slices of the shuffled answers to a why this phone has shown."""
        await self._post(f"/whys/{why}/shown", {"slice": slices})

    async def choose(self, check, choice):
        """Choose in the check that is open, or choose differently."""
        await self._post(f"/checks/{check}/choose", {"choice": choice})

    async def answer_about_record(self, choice, rung):
        """Say whether it is a fair record, and which rung it felt like, from page to page."""
        page = await send(self.http, "GET", self._path("/record"))
        version = page.text.partition('name="version" value="')[2].partition('"')[0]
        answer = {"step": "record", "version": version, "choice": choice}
        for sent in (answer, {"step": "rung", "choice": rung}):
            await self._post("/record", sent)

    async def mine(self):
        """Return what this seat wrote, gave, ticked and chose, and where it begins to read."""
        return (await send(self.http, "GET", self._path("/mine"), headers=JSON)).json()

    async def hear(self, message):
        """Handle a message of the socket. Return True if it changed the tree."""
        if message["type"] == "reload":
            await self.join()
            return True
        if message["type"] == "frame":
            before = self.tree.revision
            if self.tree.apply(message):
                return self.tree.revision > before
            return await self.catch_up()
        if message["type"] == "beat" and message["revision"] > self.tree.revision:
            return await self.catch_up()
        return False

    async def catch_up(self):
        """Fetch what changed since the tree's revision: on a gap, on waking, after reconnecting."""
        asked = {"since": self.tree.revision, "audience": "phone"}
        asked |= {"finished": self.finished} if self.finished else {}
        changes = await send(self.http, "GET", self._path("/changes"), params=asked, headers=JSON)
        if (said := changes.json()).get("reload"):
            await self.join()
        elif not self.tree.apply(said):
            return False
        return True

    def socket(self):
        """Return the address to listen at, and the headers for it."""
        cookies = "; ".join(f"{kept.name}={kept.value}" for kept in self.http.cookies.jar)
        url = f"{self.server}{self._path('/live')}?audience=phone"
        return "ws" + url.removeprefix("http"), _origin(self.server), {"Cookie": cookies}

    async def leave(self):
        await self.http.aclose()

    async def page(self):
        """Return the page as the server draws it now, with every answer."""
        shown = await send(self.http, "GET", self._path("?all=1"), follow_redirects=True)
        return shown.text

    async def _post(self, path, body=None):
        try:
            return await self._post_once(path, body)
        except Refused as refused:
            if refused.status != 403:
                raise
            # The token grew old: the page brings a new one.
            await self.page()
            return await self._post_once(path, body)

    async def _post_once(self, path, body):
        token = self._cookie("__Host-csrftoken", "csrftoken") or ""
        headers = {**JSON, "X-CSRFToken": token}
        return await send(self.http, "POST", self._path(path), data=body or {}, headers=headers)

    def _cookie(self, *names):
        """Return the first of these cookies that is set: with TLS they have other names."""
        held = {kept.name: kept.value for kept in self.http.cookies.jar}
        return next((held[name] for name in names if name in held), None)

    def _seat_cookies(self):
        """Return the names that the seat's cookie may have, and the path of each."""
        return {f"__Host-seat-{self.code.replace('-', '')}": "/", "seat": self._path()}

    def _path(self, rest=""):
        return f"/s/{self.code}{rest}"


def new_op_id():
    """Return an id for one submission: however often it is sent, it is one answer."""
    return secrets.token_urlsafe(12)


def _is_room(page):
    return re.search(r'<body\b[^>]*\bdata-audience="phone"', page) is not None


def _origin(server):
    parts = urlsplit(server)
    return f"{parts.scheme}://{parts.netloc}"


def _host(server):
    return urlsplit(server).hostname


# Reading the certificates takes 20 ms: once for a thousand phones.
@cache
def _certificates():
    return ssl.create_default_context()
