"""Who came in, who may come in, and who knocked at doors that are not there."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone

from . import limits
from .session import A_DAY, Session


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


class Invitation(models.Model):
    """A link that lets one more facilitator in, once, and what they may do from then on.

    Only the token's hash is kept. Without the row neither the link works nor the desk it opened.
    """

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="invitations")
    token_hash = models.BinaryField(unique=True)
    used = models.BooleanField(default=False)
    used_at = models.DateTimeField(null=True, blank=True)
    # How long the link works if nobody uses it; None is for ever, for the demo alone.
    works_until = models.DateTimeField(null=True, blank=True, db_default=Now() + A_DAY)
    # Set by the demo alone: whoever opens the link becomes this user.
    signs_in = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )

    def __str__(self):
        return f"an invitation to session {self.session_id}"


class Tombstone(models.Model):
    """All that is left of a deleted session: a hash of its code, so that phones are told."""

    code_hash = models.BinaryField(unique=True)

    def __str__(self):
        return "a deleted session"


class SpentKey(models.Model):
    """The file of a key that is to be destroyed: its name, which the database notes by itself."""

    name = models.CharField(max_length=64, unique=True)

    def __str__(self):
        return "a key to destroy"


class AuthorBucket(models.Model):
    """The token bucket of whoever has sent something in a session, known only by its author tag.

    It is no part of the seat's row: PostgreSQL marks in its files what one transaction wrote, and
    an answer would lead to its seat.
    """

    tag = models.BinaryField(primary_key=True)
    # The migration's own constraint cascades as well: a process of the version before deletes
    # sessions without knowing this table.
    session = models.ForeignKey(
        Session, on_delete=models.CASCADE, db_constraint=False, related_name="author_buckets"
    )
    tokens = models.FloatField(default=limits.BURST)
    tokens_at = models.DateTimeField()

    def __str__(self):
        return f"{self.tokens:.0f} tokens"


class RateLimitBucket(models.Model):
    """A token bucket of one of the limits: see actions/rate_limits.py."""

    key = models.BinaryField(unique=True)
    tokens = models.FloatField()
    tokens_at = models.DateTimeField()

    class Meta:
        db_table = "workshops_bucket"

    def __str__(self):
        return f"{self.tokens:.0f} tokens"
