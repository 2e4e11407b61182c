"""Slowing a seat that sends very fast, and nobody else: a token bucket on the seat's own row."""

from django.utils import timezone

from workshops import rules
from workshops.models import Seat


def spend_a_token(seat):
    """Take one token from the bucket of `seat`. Raises Refused(429) where it is empty."""
    at = timezone.now()
    tokens = tokens_of(Seat.objects.get(pk=seat.pk), at)
    rules.may_go_on(tokens)
    Seat.objects.filter(pk=seat.pk).update(tokens=tokens - 1, tokens_at=at)


def tokens_of(seat, at):
    """What the bucket of a seat holds at that time, as its row says."""
    seconds = (at - seat.tokens_at).total_seconds() if seat.tokens_at else 0
    return rules.tokens_left(seat.tokens, seconds)
