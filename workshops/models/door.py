"""Who came in, who may come in, and who knocked at doors that are not there."""

from django.conf import settings
from django.db import models

from . import limits
from .session import Session


class Seat(models.Model):
    """One participant's place in one session. No name, no address, no time."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="seats")
    secret_hash = models.BinaryField(unique=True)
    role_group = models.CharField(max_length=limits.ROLE_GROUP, blank=True)
    tokens = models.FloatField(default=limits.BURST)
    tokens_at = models.DateTimeField(null=True, blank=True)

    def __str__(self):
        return f"a seat in session {self.session_id}"

    @property
    def has_sent_anything(self):
        """Every answer and every dot takes a token, and that time is never erased."""
        return self.tokens_at is not None


class Invitation(models.Model):
    """A link that lets one more facilitator in, once. Only the token's hash is kept."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="invitations")
    token_hash = models.BinaryField(unique=True)
    used = models.BooleanField(default=False)
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


class Bucket(models.Model):
    """A token bucket for failed codes: per hashed address, and one for everybody."""

    key = models.BinaryField(unique=True)
    tokens = models.FloatField()
    tokens_at = models.DateTimeField()

    def __str__(self):
        return f"{self.tokens:.0f} tokens"
