"""The program with a beat of every second, for a test that waits for one."""

from coprod.asgi import application
from workshops.relay import session_relay

session_relay.BEAT_SECONDS = (1, 1)

__all__ = ["application"]
