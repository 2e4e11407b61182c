"""How fast one author, or one address, may send."""

from django.utils.translation import gettext as _

from workshops.models.limits import BURST

from .refused import Refused

PER_SECOND = 1.0


def tokens_left(tokens, seconds, burst=BURST, per_second=PER_SECOND):
    """How many tokens a bucket holds, `seconds` after it was last read.

    Negative seconds count too: where a clock was set back by two hours, an empty bucket must not
    stay empty for two hours.
    """
    return min(burst, tokens + abs(seconds) * per_second)


def require_token(tokens, per_second=PER_SECOND):
    """Raise Refused(429) where less than one token is left."""
    if tokens < 1:
        wait = max(1, round((1 - tokens) / per_second))
        words = _("That was very fast. Your words are still here. Send them again in a moment.")
        raise Refused(words, 429, wait)
