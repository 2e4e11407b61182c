"""How fast one author, or one address, may send."""

from django.utils.translation import gettext as _

from workshops.models.limits import BURST

from .refused import Refused

PER_SECOND = 1.0
TAPS_PER_SECOND = 2.0
# More answers than this, within about a minute, are a flood: each counts for FADES seconds.
MOST_RECENT = 10
FADES = 60 / MOST_RECENT


def tokens_left(tokens, seconds, burst=BURST, per_second=PER_SECOND):
    """Return the tokens in a bucket, `seconds` after it was last read.

    Negative seconds count too: if a clock was set back by 2 hours, an empty bucket must not stay
    empty for 2 hours.
    """
    return min(burst, tokens + abs(seconds) * per_second)


def recent_answers(recent, seconds):
    """Return how many answers count as recent with 1 more, `seconds` after the one before."""
    return max(0, recent - abs(seconds) / FADES) + 1


def require_token(tokens, per_second=PER_SECOND):
    """Raise Refused(429) if less than 1 token is left."""
    if tokens < 1:
        wait = max(1, round((1 - tokens) / per_second))
        words = _("That was very fast. Your words are still here. Send them again in a moment.")
        raise Refused(words, 429, wait)


def require_tap(paid):
    """Raise Refused(429) for an author who has no tap left."""
    if not paid:
        raise Refused(_("That was very fast. Wait a moment, then tap again."), 429, 1)
