"""A small participant without a browser: the page, the seat, answers, votes and the socket.

It knows nothing of the server's code, only docs/protocol.md, so it can be read as an example of a
client written by somebody else.
"""

from .errors import Gone, Refused
from .following import follow
from .participant import Participant
from .tree import Tree

__all__ = ["Gone", "Participant", "Refused", "Tree", "follow"]
