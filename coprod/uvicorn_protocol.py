"""uvicorn's WebSocket protocol, which also disconnects pages that never read."""

import socket
from contextlib import suppress

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

GIVE_UP_SECONDS = 30


class WebSocketProtocol(WebSocketsSansIOProtocol):
    """Have the kernel end a connection whose other end reads nothing for GIVE_UP_SECONDS.

    uvicorn cannot: before it closes a connection it waits until everything written has been
    received, so a page that never reads would stay connected, and count as present, for ever.
    """

    def connection_made(self, transport):
        super().connection_made(transport)
        # Linux has it, for TCP; on other systems such pages stay connected.
        with suppress(AttributeError, OSError):
            transport.get_extra_info("socket").setsockopt(
                socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, GIVE_UP_SECONDS * 1000
            )
