from django.db import models

from . import limits
from .session import Session


class AuthorBucket(models.Model):
    """The token bucket of an author in a session, who is only known by an author tag.

    It is not in the seat's row: PostgreSQL marks in its files what 1 transaction wrote, so an
    answer would lead to its seat.
    """

    author_tag = models.BinaryField(primary_key=True, db_column="tag")
    # The migration's own constraint cascades as well: a process of the version before deletes
    # sessions without knowing this table.
    session = models.ForeignKey(
        Session, on_delete=models.CASCADE, db_constraint=False, related_name="author_buckets"
    )
    tokens = models.FloatField(default=limits.BURST)
    tokens_at = models.DateTimeField()
    # What ticks take from it: a person who reads quickly ticks many answers.
    taps = models.FloatField(default=limits.TAPS, db_default=limits.TAPS)
    taps_at = models.DateTimeField(null=True, blank=True)
    # How many answers came lately; it falls steadily (rules/rate_limits.py). No answer has a time.
    recent = models.FloatField(default=0, db_default=0)
    recent_at = models.DateTimeField(null=True, blank=True)
    # There were too many. It stays so until a facilitator hides them.
    flooded = models.BooleanField(default=False, db_default=False)

    class Meta:
        indexes = (
            models.Index(
                fields=("session",), name="bucket_flooded", condition=models.Q(flooded=True)
            ),
        )

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
