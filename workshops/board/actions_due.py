"""Actions that need an update: their date has come, and nobody has said anything since."""

from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils import timezone

from workshops.models import Action, ActionUpdate, Colleague, Session
from workshops.permissions import listed_for
from workshops.update_kinds import DONE, NOT_DONE


def actions_due():
    """Return all of them, of closed sessions. What is done needs no update any more."""
    said = ActionUpdate.objects.filter(action=OuterRef("pk"))
    agreed = Action.objects.filter(
        cause__removed=False,
        cause__session__phase=Session.Phase.CLOSED,
        cause__session__rehearsal_of=None,
    )
    waiting = agreed.filter(due__lte=timezone.localdate()).alias(verdict=_verdict())
    waiting = waiting.exclude(Exists(said.filter(day__gte=OuterRef("due"))))
    return waiting.filter(~Q(verdict=DONE) | Q(verdict=None)).order_by("due", "pk")


def actions_done():
    """Return the actions that were done, as far as the newest update says that they were or not."""
    agreed = Action.objects.filter(cause__removed=False)
    return agreed.alias(verdict=_verdict()).filter(verdict=DONE)


def actions_due_of(user):
    """Return those about which `user` may say something, the one that waits longest first."""
    chosen = Colleague.objects.who_still_belong().filter(user=user).values("session")
    theirs = Q(cause__session__organiser=user) | Q(cause__session__in=chosen)
    ids = Action.objects.filter(theirs).values("pk")
    return actions_due().filter(pk__in=ids).select_related("cause__session")


def sessions_to_update(user, organisation_id=None):
    """Return the closed sessions of others to whose actions `user` may add updates.

    Those that `user` finds in their archive are there alone.
    """
    chosen = Colleague.objects.who_still_belong().filter(user=user).values("session")
    closed = Session.objects.filter(pk__in=chosen, phase=Session.Phase.CLOSED)
    listed = Session.objects.filter(listed_for(user, organisation_id)).values("pk")
    elsewhere = closed.exclude(archived_at__isnull=False, pk__in=listed)
    return elsewhere.order_by("-closed_at", "-pk")


def _verdict():
    """Return the newest update of an action that says whether it was done."""
    said = ActionUpdate.objects.filter(action=OuterRef("pk"), kind__in=(DONE, NOT_DONE))
    return Subquery(said.order_by("-day", "-id").values("kind")[:1])
