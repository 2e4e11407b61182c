from .cause import Action, Cause
from .copy import Copy
from .deed import Deed
from .door import AuthorBucket, Invitation, RateLimitBucket, Seat, SpentKey, Tombstone
from .link import Link
from .node import Answer, Node, Question, Theme
from .organisation import Membership, Organisation
from .session import Session
from .vote import Vote
from .why import Why

__all__ = [
    "Action",
    "Answer",
    "AuthorBucket",
    "Cause",
    "Copy",
    "Deed",
    "Invitation",
    "Link",
    "Membership",
    "Node",
    "Organisation",
    "Question",
    "RateLimitBucket",
    "Seat",
    "Session",
    "SpentKey",
    "Theme",
    "Tombstone",
    "Vote",
    "Why",
]
