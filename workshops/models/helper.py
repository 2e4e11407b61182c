from django.conf import settings
from django.db import models
from django.utils import timezone

from .session import Session


class Helper(models.Model):
    """A link for somebody who only checks and hides answers, to be used once, and that access.

    Only the token's hash is stored. A process of the version before does not know this table, so
    there a helper may do nothing; the migration's own constraint cascades when it deletes a
    session.
    """

    session = models.ForeignKey(
        Session, on_delete=models.CASCADE, db_constraint=False, related_name="helpers"
    )
    token_hash = models.BinaryField(unique=True)
    used = models.BooleanField(default=False)
    used_at = models.DateTimeField(null=True, blank=True)
    # Until when the link works, and the access that it gave.
    works_until = models.DateTimeField()
    # The account that answers for it, as for an Invitation.
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        db_constraint=False,
        db_index=False,
        null=True,
        related_name="+",
    )

    class Meta:
        ordering = ("id",)

    def __str__(self):
        return f"a helper in session {self.session_id}"

    @property
    def has_expired(self):
        return self.works_until <= timezone.now()
