"""The plan of a session, as its organiser writes it: a form for each part of it."""

from .after import After
from .asking import Asking
from .basics import Basics
from .checking import Checking
from .early import Early
from .groups import BOXES, SIDE_NAMES, RoleGroups, groups_of
from .say import Say
from .timing import Timing

__all__ = ["WRITTEN", "SessionForm", "groups_of"]


class SessionForm(After, Early, RoleGroups, Timing, Checking, Asking, Say, Basics):
    """Everything that is decided before the session opens."""


# The boxes in which organisers write, in addition to those of the question and the welcome.
WRITTEN = (*BOXES, *SIDE_NAMES)
