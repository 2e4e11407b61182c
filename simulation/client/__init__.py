"""A small participant without a browser: the page, the seat, answers, votes and the socket.

It uses none of the server's code, only docs/protocol.md, so it is an example of a client that
someone else could write.
"""

from .errors import Gone, Refused
from .following import follow
from .participant import Participant
from .tree import Tree

__all__ = ["Gone", "Participant", "Refused", "Tree", "follow"]
