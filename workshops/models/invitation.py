from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from .session import A_DAY, Session


class Invitation(models.Model):
    """A link for 1 more facilitator, to be used once, and the access that it gives.

    Only the token's hash is stored. When the row is deleted, the link and its desk stop working.
    """

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="invitations")
    token_hash = models.BinaryField(unique=True)
    used = models.BooleanField(default=False)
    used_at = models.DateTimeField(null=True, blank=True)
    # How long the link works if nobody uses it; None means for ever, only in the demo.
    works_until = models.DateTimeField(null=True, blank=True, db_default=Now() + A_DAY)
    # The account that answers for it: the link works for as long as this runs the session, too.
    # None is the demo's, and what the version before made. The migration's own constraint cascades.
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        db_constraint=False,
        db_index=False,
        null=True,
        related_name="+",
    )
    # Only set by the demo: a person who opens the link is signed in as this user.
    signs_in = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )

    def __str__(self):
        return f"an invitation to session {self.session_id}"
