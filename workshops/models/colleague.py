from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models

from .session import Session


class Colleagues(models.QuerySet):
    def who_still_belong(self):
        """Return those who are in the organisation of the session's organiser to this day."""
        return self.filter(user__organisations__members=models.F("session__organiser"))


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
    """Return the accounts that can be chosen: others in the organisation of the organiser."""
    others = get_user_model().objects.exclude(pk=session.organiser_id)
    theirs = others.filter(is_active=True, organisations__members=session.organiser_id)
    return theirs.exclude(colleague_in__session=session).order_by("username")
