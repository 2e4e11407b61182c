from django.db import models
from django.utils import timezone

from . import limits
from .session import Session


class Seats(models.QuerySet):
    def taken(self):
        """Those that hold a place now, which others cannot have."""
        return self.exclude(free_from__lte=timezone.now())


class Seat(models.Model):
    """One participant's place in one session. No name, no address, no time of theirs."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="seats")
    secret_hash = models.BinaryField(unique=True)
    role_group = models.CharField(max_length=limits.ROLE_GROUP, blank=True)
    # Written by the version before AuthorBucket alone; with a time, this seat has sent something.
    tokens = models.FloatField(default=limits.BURST)
    tokens_at = models.DateTimeField(null=True, blank=True)
    # Its place was given back: from then on others may have it, unless its phone has come before.
    free_from = models.DateTimeField(null=True, blank=True)

    objects = Seats.as_manager()

    def __str__(self):
        return f"a seat in session {self.session_id}"
