from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import Exists, OuterRef, Q

from .organisation import Membership, Organisation
from .session import Session


class Colleagues(models.QuerySet):
    def who_still_belong(self):
        """Return those who are in the organisation of the session to this day.

        If it belongs to none, that is one of its organiser.
        """
        theirs = Membership.objects.filter(user=OuterRef("user"))
        in_it = Exists(theirs.filter(organisation=OuterRef("session__organisation")))
        of_organiser = OuterRef("session__organiser")
        beside = Exists(theirs.filter(organisation__memberships__user=of_organiser))
        return self.filter(in_it | Q(session__organisation=None) & beside)


class Colleague(models.Model):
    """Somebody whom the organiser lets add updates to the actions of a session.

    The migration's own constraints cascade as well: a process of the version before deletes
    sessions and accounts without knowing this table.
    """

    session = models.ForeignKey(
        Session, on_delete=models.CASCADE, db_constraint=False, related_name="colleagues"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        db_constraint=False,
        related_name="colleague_in",
    )

    objects = Colleagues.as_manager()

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("session", "user"), name="colleague_once_in_a_session"),
        )

    def __str__(self):
        return f"{self.user} in {self.session_id}"


def candidates_of(session):
    """Return the accounts that can be chosen: others in the organisation of the session."""
    others = get_user_model().objects.exclude(pk=session.organiser_id)
    there = Membership.objects.filter(organisation__in=_organisations_of(session))
    theirs = others.filter(is_active=True, pk__in=there.values("user"))
    return theirs.exclude(colleague_in__session=session).order_by("username")


def _organisations_of(session):
    if session.organisation_id is not None:
        return [session.organisation_id]
    return Organisation.objects.filter(members=session.organiser_id).values("pk")
