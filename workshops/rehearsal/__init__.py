"""The people who pretend in a rehearsal: they do what a real room would, a few at a time.

Nothing runs by itself. The page of the desk asks for each step while it is open.
"""

from .incidents import INCIDENTS, incident
from .steps import step

__all__ = ["INCIDENTS", "incident", "step"]
