"""The socket of a live page: find who asks, join the relay, and leave it at the end."""

from functools import partial
from urllib.parse import parse_qs

from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncWebsocketConsumer
from django.db import OperationalError
from django.http import parse_cookie

from workshops import access
from workshops.board import PHONE, audience_in
from workshops.relay import Socket, relay
from workshops.rules import Refused


class Live(AsyncWebsocketConsumer):
    """Push changes to a page, and receive nothing."""

    socket = None

    async def connect(self):
        try:
            session_id, audience, seat_id = await self._find()
        except Refused:
            await self.close()
            return
        await self.accept()
        # Straight to the server: anything in between costs time for each message and phone.
        self.socket = Socket(self.base_send, self.close, session_id, audience, seat_id)
        if audience.is_desk:
            self.socket.may_stay = partial(access.may_still_run, session_id, cookies_of(self.scope))
        elif audience.is_screen:
            code = self.scope["url_route"]["kwargs"]["code"]
            self.socket.may_stay = partial(access.is_code_to_join, session_id, code)
        try:
            await relay.join(self.socket)
        except Exception:
            # The database cannot be asked at the moment. The page reconnects by itself.
            relay.leave(self.socket)
            await self.close(1013)
            raise

    async def receive(self, text_data=None, bytes_data=None):
        await self.close(1008)

    async def disconnect(self, code):
        if self.socket:
            relay.leave(self.socket)

    @database_sync_to_async
    def _find(self):
        scope, cookies = self.scope, cookies_of(self.scope)
        code = scope["url_route"]["kwargs"]["code"]
        kind, language = _kind_and_language(scope["query_string"])
        if kind == PHONE.kind and (seat := access.find_seat(code, cookies)):
            return seat.session_id, audience_in(seat.session, kind, language), seat.pk
        address, _ = scope.get("client") or ("", None)
        session = access.find_session(
            code, access.Asker(address, cookies, partial(access.signed_in, cookies))
        )
        audience = audience_in(session, kind, language)
        user, browser = access.signed_in(cookies)
        seat = access.find_watcher(session, audience, cookies=cookies, user=user, browser=browser)
        return session.pk, audience, seat.pk if seat else None


class Probe(AsyncWebsocketConsumer):
    """Show that a socket gets here through the proxy (coprod/hosting/doctor/), and close it."""

    async def connect(self):
        await self.accept()
        await self.close()


def _kind_and_language(query_string):
    query = parse_qs(query_string.decode("latin-1"))
    kind, language = (query.get(name, [""])[0] for name in ("audience", "language"))
    return kind or PHONE.kind, language


@database_sync_to_async
def account_id(scope):
    """Return the id of the account that has signed in with this browser, or None.

    If the database cannot be asked, return 0, which is no account: the view checks it again.
    """
    try:
        return access.signed_in(cookies_of(scope))[0].pk
    except OperationalError:
        return 0


def cookies_of(scope):
    """Return the cookies that a socket was opened with, or that a request had."""
    header = next((v for k, v in scope["headers"] if k == b"cookie"), b"")
    return parse_cookie(header.decode("latin-1"))
