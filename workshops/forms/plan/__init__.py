"""The plan of a session, as its organiser writes it: a form for each part of it."""

from .asking import Asking
from .basics import Basics
from .groups import RoleGroups
from .timing import Timing


class SessionForm(RoleGroups, Timing, Asking, Basics):
    """Everything that is decided before the session opens."""
