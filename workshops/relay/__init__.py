"""Send changes to the pages of this process, when a notification names a session."""

from .relay import relay
from .socket import Socket

__all__ = ["Socket", "relay"]
