"""How fast one seat, or one address, may go on."""

from workshops.models.limits import BURST

from .refused import Refused

PER_SECOND = 1.0


def tokens_left(tokens, seconds, burst=BURST, per_second=PER_SECOND):
    """What a token bucket holds after `seconds` since it was last looked at.

    Fewer than none are counted as well: where a clock was put back by two hours, an empty bucket
    must not stay empty until the clock is where it was.
    """
    return min(burst, tokens + abs(seconds) * per_second)


def require_token(tokens, per_second=PER_SECOND):
    """Somebody with less than one token waits for the next."""
    if tokens < 1:
        wait = max(1, round((1 - tokens) / per_second))
        raise Refused(
            "That was very fast. Your text is kept: send it again in a moment.", 429, wait
        )
