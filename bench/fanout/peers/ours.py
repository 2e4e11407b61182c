"""The real program, and one more path that hands a message to its rooms' phones."""

from coprod.asgi import application as program
from workshops.board import PHONE
from workshops.relay import relay

from .frames import done, frame_for


async def application(scope, receive, send):
    text = frame_for(scope["path"]) if scope["type"] == "http" else None
    if text is None:
        return await program(scope, receive, send)
    for room in relay.sessions.values():
        room._broadcast(PHONE, text)
    return await done(send)
