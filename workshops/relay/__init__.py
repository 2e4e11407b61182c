"""The only pusher of this process: it is told which session changed, and sends what changed."""

from .relay import relay
from .socket import Socket

__all__ = ["Socket", "relay"]
