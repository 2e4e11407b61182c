"""Slowing a seat that sends very fast, and nobody else: a token bucket on the seat's own row."""

from django.utils import timezone

from workshops import rules
from workshops.models import Seat


def spend_a_token(seat):
    """Take one token from the bucket of `seat`. Raises Refused(429) where it is empty."""
    held = Seat.objects.get(pk=seat.pk)
    at = timezone.now()
    seconds = (at - held.tokens_at).total_seconds() if held.tokens_at else 0
    tokens = rules.tokens_left(held.tokens, seconds)
    rules.may_go_on(tokens)
    Seat.objects.filter(pk=seat.pk).update(tokens=tokens - 1, tokens_at=at)
