"""uvicorn's side of a WebSocket, and an end to those that take nothing."""

import socket
from contextlib import suppress

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

GIVE_UP_SECONDS = 30


class WebSocketProtocol(WebSocketsSansIOProtocol):
    """A connection whose other end takes nothing for GIVE_UP_SECONDS is ended by the kernel.

    uvicorn cannot: to close a connection it first waits until all that was written has been taken,
    so a page that is open and never reads would be kept, and counted as present, for ever.
    """

    def connection_made(self, transport):
        super().connection_made(transport)
        # Linux has it, for TCP; elsewhere such pages are kept as uvicorn keeps them.
        with suppress(AttributeError, OSError):
            transport.get_extra_info("socket").setsockopt(
                socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, GIVE_UP_SECONDS * 1000
            )
