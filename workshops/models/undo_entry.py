from django.db import models

from .node import Node
from .session import Session


class UndoEntry(models.Model):
    """Something a facilitator did that can be undone: what, and what is needed to turn it back."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="undo_entries")
    kind = models.CharField(max_length=20)
    # "Hid". What was hidden is read from `about`: a text that was taken back is gone here too.
    words = models.CharField(max_length=400)
    about = models.ForeignKey(
        Node, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    details = models.JSONField(default=dict)
    undone = models.BooleanField(default=False)
    revision = models.BigIntegerField()

    class Meta:
        db_table = "workshops_deed"
        ordering = ("-revision", "-id")
        indexes = (models.Index(fields=("session", "-revision"), name="deed_newest"),)

    def __str__(self):
        return self.words
