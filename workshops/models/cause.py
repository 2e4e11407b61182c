from django.db import models

from . import limits
from .node import Node
from .session import Session


class Cause(models.Model):
    """A node settled on as an underlying cause, in a wording that makes sense alone."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="causes")
    node = models.OneToOneField(Node, on_delete=models.CASCADE, related_name="cause")
    wording = models.CharField(max_length=limits.WORDING)
    # Kept when taken back, so that undo brings its actions back with it.
    removed = models.BooleanField(default=False)
    revision = models.BigIntegerField()

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("session", "revision"), name="cause_changed"),)

    def __str__(self):
        return self.wording


class Action(models.Model):
    """A commitment on a cause: what, who, by when, how we will know."""

    cause = models.ForeignKey(Cause, on_delete=models.CASCADE, related_name="actions")
    what = models.CharField(max_length=limits.ACTION)
    who = models.CharField(max_length=limits.ACTION_DETAIL, blank=True)
    by_when = models.CharField(max_length=limits.ACTION_DETAIL, blank=True)
    how_known = models.CharField(max_length=limits.ACTION, blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self):
        return self.what
