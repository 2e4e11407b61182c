from django.db import models

from .node import Node
from .session import Session


class UndoEntry(models.Model):
    """Something that a facilitator did: its kind, and what is needed to undo it."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="undo_entries")
    kind = models.CharField(max_length=20)
    # For the version before. Today the words are made from the kind when they are shown.
    words = models.CharField(max_length=400)
    # What it was done to. Its text is read from there, so that taking it back deletes it here too.
    about = models.ForeignKey(
        Node, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    details = models.JSONField(default=dict)
    # When the timer of the stage that a step ended would have run out, and how long it was in all.
    # Not in `details`, which the version before passes on as they are.
    ends_at = models.DateTimeField(null=True, blank=True)
    timer_seconds = models.PositiveIntegerField(null=True, blank=True)
    undone = models.BooleanField(default=False)
    revision = models.BigIntegerField()

    class Meta:
        db_table = "workshops_deed"
        ordering = ("-revision", "-id")
        indexes = (models.Index(fields=("session", "-revision"), name="deed_newest"),)

    def __str__(self):
        return self.kind

    @classmethod
    def of_votes(cls, nodes):
        """Return the steps that opened voting under these nodes; none after the close."""
        return cls.objects.filter(kind="vote", undone=False, about__in=nodes)
