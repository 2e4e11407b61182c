from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from .session import A_DAY, Session


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
