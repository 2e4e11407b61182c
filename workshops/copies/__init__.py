"""Files that take longer than a request may: written aside, by a process that gives way.

Who asks gets the copy as it stands (models/copy.py): waiting, being written, or ready. Whoever goes
away cancels it by no longer asking.
"""

from .asking import ask, ask_for_all, call_off, content_of
from .keeping import forget_the_old
from .writer import write_waiting

__all__ = ["ask", "ask_for_all", "call_off", "content_of", "forget_the_old", "write_waiting"]
