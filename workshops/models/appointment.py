from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import OuterRef, Subquery

from .organisation import Membership
from .role import CHOSEN
from .session import Session


class Appointment(models.Model):
    """A member of the organisation who was chosen for a session of somebody else.

    Their role says what for: helpers check answers, the others run it. A process of the version
    before does not know this table, so there it gives nothing; the migration's own constraints
    cascade when it deletes a session or an account.
    """

    session = models.ForeignKey(
        Session, on_delete=models.CASCADE, db_constraint=False, related_name="appointments"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        db_constraint=False,
        related_name="appointments",
    )

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("session", "user"), name="appointed_once_in_a_session"),
        )

    def __str__(self):
        return f"{self.user} in {self.session_id}"


def who_can_be_appointed(session):
    """Return the accounts that can be chosen for `session`, without those that are."""
    members = get_user_model().objects.filter(
        is_active=True,
        memberships__organisation=session.organisation_id,
        memberships__role__in=CHOSEN,
    )
    others = members.exclude(pk=session.organiser_id).exclude(appointments__session=session)
    return others.order_by("username")


def appointed_in(session):
    """Return the appointments of members who still belong, each with the `role` that counts."""
    role = Membership.objects.filter(
        organisation=session.organisation_id, user=OuterRef("user"), role__in=CHOSEN
    )
    chosen = session.appointments.select_related("user")
    return chosen.annotate(role=Subquery(role.values("role")[:1])).exclude(role=None)
