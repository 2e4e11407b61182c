"""What one check found."""

from dataclasses import dataclass
from functools import wraps

NOW, SOON = "NOW", "SOON"


@dataclass(frozen=True)
class Finding:
    """A line of the report, or a problem with what happens, why, and what to do."""

    name: str
    said: str  # what is right, or the headline of the problem
    when: str = ""  # NOW or SOON if it is a problem
    happens: str = ""
    why: str = ""
    do: str = ""  # a line that begins with 4 spaces is to be typed

    @property
    def ok(self):
        """Return True if there is no problem."""
        return not self.when


def counted(number, one, many):
    """Return a number with its noun: "1 day", "2 days"."""
    return f"{number} {one if number == 1 else many}"


def guarded(name):
    """Turn a fault of a check itself into a problem, so that the other checks are still made."""

    def wrap(check):
        @wraps(check)
        def checked(site):
            try:
                return check(site)
            except Exception as fault:
                return Finding(
                    name,
                    f"{name} could not be checked",
                    when=SOON,
                    happens="Nothing is known about it.",
                    why=f"{type(fault).__name__}: {fault}",
                    do="Mend the other problems first, and run this again.",
                )

        return checked

    return wrap
