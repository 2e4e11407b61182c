"""What takes long gives way to what does not: coprod/requests.py has the threads for both."""

from functools import wraps
from threading import local

_own = local()


class Later(BaseException):
    """Ends a request so that it begins again among those that take long.

    No Exception: nothing on the way out makes a page of it.
    """


def be_prompt():
    """Have this thread do nothing that takes long."""
    _own.is_prompt = True


def take_long():
    """From here on the request takes long. Call it before anything is written."""
    if getattr(_own, "is_prompt", False):
        raise Later


def takes_long(view):
    """Give `view` a turn among what takes long: it reads or draws a whole tree."""

    @wraps(view)
    def patient(*given, **named):
        take_long()
        return view(*given, **named)

    return patient
