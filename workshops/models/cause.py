from django.db import models
from django.db.models import Q

from . import limits
from .node import Node
from .session import Session


class Cause(models.Model):
    """A node that is marked as an underlying cause, in a wording that makes sense on its own."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="causes")
    # NULL once the answers have been deleted.
    node = models.OneToOneField(Node, on_delete=models.CASCADE, related_name="cause", null=True)
    wording = models.CharField(max_length=limits.WORDING)
    # The row stays when the mark is removed, so that undo also restores its actions.
    removed = models.BooleanField(default=False)
    marked_at = models.DateTimeField(null=True, blank=True)
    # From the close on, as those of a why.
    minute = models.PositiveIntegerField(null=True, blank=True)
    revision = models.BigIntegerField()

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("session", "revision"), name="cause_changed"),)

    def __str__(self):
        return self.wording


class ActionQuerySet(models.QuerySet):
    """Actions, by what was agreed and by who may read it."""

    def agreed_in(self, session):
        """Return those about causes of `session` that have not been removed."""
        return self.filter(cause__session=session, cause__removed=False)

    def for_everybody(self):
        """Leave out those whose cause nobody may read: its answer was hidden or taken back."""
        kept = Q(cause__node__state__in=Node.WITH_CAUSE)
        return self.filter(Q(cause__node=None) | kept)


class Action(models.Model):
    """An action about a cause: what, who, by when, how we will know, how strong it is."""

    cause = models.ForeignKey(Cause, on_delete=models.CASCADE, related_name="actions")
    what = models.CharField(max_length=limits.ACTION)
    who = models.CharField(max_length=limits.ACTION_DETAIL, blank=True)
    by_when = models.CharField(max_length=limits.ACTION_DETAIL, blank=True)
    how_known = models.CharField(max_length=limits.ACTION, blank=True)
    # How strong it is, if the room says so: a key of commitments.WORDS.
    commitment = models.CharField(max_length=8, blank=True, default="", db_default="")
    # The day from which it needs an update, beside the free words of by_when.
    due = models.DateField(null=True, blank=True)
    # When an e-mail last said so.
    reminded_on = models.DateField(null=True, blank=True)
    # Whether things changed, once that was asked and has ended: how many said yes, a little and no,
    # each 0 where too few answered.
    changed = models.JSONField(null=True, blank=True)

    objects = ActionQuerySet.as_manager()

    class Meta:
        ordering = ("id",)

    def __str__(self):
        return self.what
