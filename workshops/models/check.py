from django.db import models

from . import limits
from .node import Node
from .session import Session


class Check(models.Model):
    """A question with fixed choices to everybody, about an answer, a theme or the whole session.

    check_kinds.py says what it asks. The migration's own constraints cascade as well: a process of
    the version before deletes sessions and answers without knowing these tables.
    """

    class State(models.TextChoices):
        OPEN = "open"
        CLOSED = "closed"
        DROPPED = "dropped"  # what it was about has left, or it is put aside

    session = models.ForeignKey(
        Session,
        on_delete=models.CASCADE,
        db_constraint=False,
        db_index=False,
        related_name="checks",
    )
    kind = models.CharField(max_length=8)
    node = models.ForeignKey(
        Node, on_delete=models.CASCADE, db_constraint=False, related_name="checks"
    )
    # Of the cause when it was asked whether that is what was meant; empty for other kinds.
    wording = models.CharField(max_length=limits.WORDING, blank=True)
    state = models.CharField(max_length=8, choices=State, default=State.OPEN)
    # How many people chose what, by choice, if enough people chose; shown only while it is closed.
    counts = models.JSONField(null=True, blank=True)
    revision = models.BigIntegerField()

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("session", "revision"), name="check_changed"),)
        constraints = (
            # The record and the ladder are open together.
            models.UniqueConstraint(
                fields=("session",),
                condition=models.Q(state="open") & ~models.Q(kind="rung"),
                name="check_one_open",
            ),
            models.UniqueConstraint(
                fields=("session",),
                condition=models.Q(state="open", kind="rung"),
                name="check_one_rung_open",
            ),
        )

    def __str__(self):
        return f"{self.kind} ({self.state})"

    @property
    def is_open(self):
        return self.state == self.State.OPEN

    @property
    def way(self):
        """Return the ids from the question down to what it is about; its node is read with it."""
        return (*self.node.path, self.node_id)


class Choice(models.Model):
    """What a seat chose in a check: a key of check_kinds.py, or the lower end of a step.

    The seat is known only by its author tag, and choices are deleted at close. There is no id and
    no revision, so nothing shows in which order people chose.
    """

    pk = models.CompositePrimaryKey("author_tag", "of_check")
    author_tag = models.BinaryField(db_column="tag")
    of_check = models.ForeignKey(
        Check,
        on_delete=models.CASCADE,
        db_constraint=False,
        db_column="check_id",
        related_name="choices",
    )
    # Empty once the check was put aside: who chose then is asked anew.
    choice = models.CharField(max_length=20)
    # The choice that is in the counts; empty if none is.
    counted = models.CharField(max_length=20, default="", db_default="", blank=True)

    def __str__(self):
        return f"a choice in {self.of_check_id}"
