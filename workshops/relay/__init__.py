"""Send changes to the pages of this process, when a notification names a session."""

from . import numbers_for_phones
from .relay import relay
from .socket import Socket

__all__ = ["Socket", "numbers_for_phones", "relay"]
