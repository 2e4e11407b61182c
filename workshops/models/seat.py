from django.db import models
from django.utils import timezone

from . import limits
from .session import Session


class Seats(models.QuerySet):
    def taken(self):
        """Return the seats that have a place now, which others cannot have."""
        return self.exclude(free_from__lte=timezone.now())


class Seat(models.Model):
    """A participant's place in a session, without a name, an address or a time."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="seats")
    secret_hash = models.BinaryField(unique=True)
    role_group = models.CharField(max_length=limits.ROLE_GROUP, blank=True)
    # Only the version before AuthorBucket writes it; with a time, this seat has sent something.
    tokens = models.FloatField(default=limits.BURST)
    tokens_at = models.DateTimeField(null=True, blank=True)
    # From when others can have its released place, unless its phone has taken it again.
    free_from = models.DateTimeField(null=True, blank=True)

    objects = Seats.as_manager()

    def __str__(self):
        return f"a seat in session {self.session_id}"
