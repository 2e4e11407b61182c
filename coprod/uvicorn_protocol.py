"""uvicorn's protocols, which also end requests that are too slow, and pages that never read."""

import socket
from contextlib import suppress

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

GIVE_UP_SECONDS = 30

HEAD, BODY = "head", "body"  # the part of a request that has begun to arrive
HEAD_SECONDS = BODY_SECONDS = 10
LEAST_OF_BODY = 10 * 1024  # bytes in BODY_SECONDS, of a body that has not ended
MOST_OF_HEAD = 16 * 1024  # bytes of an address and its headers
MOST_HEADERS = 100
HEARD_SECONDS = 10
MOST_HEARD = 4 * 1024  # bytes in HEARD_SECONDS from a page that is open; a pong has 10


class TooLarge(Exception):
    """The head of a request is too large."""


class HttpProtocol(HttpToolsProtocol):
    """Close connections on which a request arrives too slowly, or has too many headers.

    A connection costs a file and some memory, and uvicorn itself waits for ever for the rest of a
    request. Time in which the server itself does not read is not counted. Between requests,
    uvicorn's own limit holds.
    """

    part, begun, received, timer, url = HEAD, 0, 0, None, b""

    def connection_made(self, transport):
        super().connection_made(transport)
        self._start_timer()

    def connection_lost(self, exc):
        self._stop_timer()
        super().connection_lost(exc)

    def data_received(self, data):
        before = (self.begun, self.part)
        self.part = self.part or HEAD
        self.received += len(data)
        super().data_received(data)
        if self.transport.is_closing():
            self._stop_timer()
        elif (self.begun, self.part) != before:
            self._stop_timer()
            if self.part:
                self._start_timer()
        elif self.part is HEAD and self.received > MOST_OF_HEAD:
            self._refuse(431)

    def on_message_begin(self):
        self.begun += 1
        self.part = HEAD
        super().on_message_begin()

    def on_headers_complete(self):
        if self._head_is_too_large():
            raise TooLarge  # data_received has it refused by send_400_response
        self.part = BODY
        super().on_headers_complete()

    def on_message_complete(self):
        self.part = None
        super().on_message_complete()

    def handle_websocket_upgrade(self):
        self.part = None
        self._stop_timer()
        super().handle_websocket_upgrade()

    def send_400_response(self, msg):
        self._refuse(431 if self.part is HEAD and self._head_is_too_large() else 400)

    def _head_is_too_large(self):
        headers = self.headers or ()
        size = len(self.url) + sum(len(name) + len(value) for name, value in headers)
        return len(headers) > MOST_HEADERS or size > MOST_OF_HEAD

    def _start_timer(self):
        self.received = 0
        seconds = HEAD_SECONDS if self.part is HEAD else BODY_SECONDS
        self.timer = self.loop.call_later(seconds, self._is_late)

    def _stop_timer(self):
        if self.timer:
            self.timer.cancel()
            self.timer = None

    def _is_late(self):
        if self._is_in_time():
            self._start_timer()
        else:
            self._refuse(408)

    def _is_in_time(self):
        if self.part is HEAD:
            return not self._has_answered()
        waits_for_us = self.flow.read_paused or self.cycle.waiting_for_100_continue
        return waits_for_us or self.received >= LEAST_OF_BODY

    def _has_answered(self):
        return not self.cycle or self.cycle.response_complete

    def _refuse(self, status):
        """Close the connection, and say why unless nothing was asked or a response has begun."""
        self._stop_timer()
        is_asked = self.begun or self.received
        if self.part is BODY:
            nothing_said = not self.cycle.response_started
        else:
            nothing_said = self._has_answered()
        if is_asked and nothing_said:
            headers = b"cache-control: no-store\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
            self.transport.write(STATUS_LINE[status] + headers)
        self.transport.close()


class WebSocketProtocol(WebSocketsSansIOProtocol):
    """Have the kernel end a connection whose other end reads nothing for GIVE_UP_SECONDS.

    uvicorn cannot: before it closes a connection it waits until everything written has been
    received, so a page that never reads would stay connected, and count as present, for ever.

    End a connection on which much is heard, too. Pages only listen, but each ping that somebody
    sends is answered, and uvicorn keeps the answers that nobody reads.
    """

    heard, heard_since = 0, 0.0

    def connection_made(self, transport):
        super().connection_made(transport)
        # Linux has it, for TCP; on other systems such pages stay connected.
        with suppress(AttributeError, OSError):
            transport.get_extra_info("socket").setsockopt(
                socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, GIVE_UP_SECONDS * 1000
            )

    def data_received(self, data):
        if self.close_sent and self.transport.is_closing():
            return
        if self.handshake_initiated and self._hears_too_much(len(data)):
            self._hang_up()
        else:
            super().data_received(data)

    def _hears_too_much(self, size):
        now = self.loop.time()
        if now - self.heard_since > HEARD_SECONDS:
            self.heard, self.heard_since = 0, now
        self.heard += size
        return self.heard > MOST_HEARD

    def _hang_up(self):
        """Close it without reading what came, as uvicorn does where a ping is not answered."""
        self.conn.fail(1008, "too much")
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self.transport.close()
