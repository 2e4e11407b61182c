"""The real program with no tick: every change is read, drawn and sent by itself."""

from .ours import application  # noqa: I001 - first, since it sets Django up
from workshops.relay import session_relay

session_relay.TICK_SECONDS = session_relay.LARGE_TICK_SECONDS = 0

__all__ = ["application"]
