from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

from .organisation import Organisation
from .role import Role

LASTS = timedelta(days=7)


def a_week_from_now():
    """Return until when an invitation works that is made now."""
    return timezone.now() + LASTS


class MemberInvitation(models.Model):
    """An invitation to an organisation, to be accepted once, by e-mail or by a link.

    Only the token's hash is stored. It is deleted when it is accepted, unless an account is made
    with it: that account has no sessions without an organisation. A process of the version before
    does not know this table; the migration's own constraints act when it deletes an account.
    """

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, db_constraint=False, related_name="invitations"
    )
    role = models.CharField(max_length=11, choices=Role)
    email = models.EmailField(blank=True)  # empty: a link that somebody passes on
    token_hash = models.BinaryField(unique=True)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        db_constraint=False,
        null=True,
        related_name="+",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    works_until = models.DateTimeField(default=a_week_from_now)
    made = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        db_constraint=False,
        null=True,
        related_name="made_by_invitation",
    )

    class Meta:
        ordering = ("id",)

    def __str__(self):
        return f"an invitation to {self.organisation}"

    @property
    def has_expired(self):
        return self.works_until <= timezone.now()
