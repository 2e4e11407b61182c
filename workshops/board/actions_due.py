"""Actions that need an update: their date has come, and nobody has said anything since."""

from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils import timezone

from workshops.models import Action, ActionUpdate, Colleague, Session
from workshops.update_kinds import DONE, NOT_DONE


def actions_due():
    """Return all of them, of closed sessions. What is done needs no update any more."""
    said = ActionUpdate.objects.filter(action=OuterRef("pk"))
    verdicts = said.filter(kind__in=(DONE, NOT_DONE)).order_by("-day", "-id")
    agreed = Action.objects.filter(
        cause__removed=False,
        cause__session__phase=Session.Phase.CLOSED,
        cause__session__rehearsal_of=None,
    )
    waiting = agreed.filter(due__lte=timezone.localdate()).alias(
        verdict=Subquery(verdicts.values("kind")[:1])
    )
    waiting = waiting.exclude(Exists(said.filter(day__gte=OuterRef("due"))))
    return waiting.filter(~Q(verdict=DONE) | Q(verdict=None)).order_by("due", "pk")


def actions_due_of(user):
    """Return those about which `user` may say something, the one that waits longest first."""
    chosen = Colleague.objects.who_still_belong().filter(user=user).values("session")
    theirs = Q(cause__session__organiser=user) | Q(cause__session__in=chosen)
    ids = Action.objects.filter(theirs).values("pk")
    return actions_due().filter(pk__in=ids).select_related("cause__session")


def sessions_to_update(user):
    """Return the closed sessions of others to whose actions `user` may add updates."""
    chosen = Colleague.objects.who_still_belong().filter(user=user).values("session")
    closed = Session.objects.filter(pk__in=chosen, phase=Session.Phase.CLOSED)
    return closed.order_by("-closed_at", "-pk")
