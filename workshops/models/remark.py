from django.db import models

from . import limits
from .node import Node, random_id
from .session import Session


class Remark(models.Model):
    """A line that a person writes beside what the room said: another view, or who was not here.

    Each seat has one of a kind about a thing. It is known by the author tag only, until the close.
    There is no revision: what it is about is stamped where a line begins or ends to be shown. The
    migration's own constraints cascade as well: a process of the version before does not know this
    table.
    """

    class Kind(models.TextChoices):
        VIEW = "view"  # beside an answer or a theme
        CAUSE = "cause"  # beside the wording of a cause, whose node it names
        RECORD = "record"  # about all that the room agreed
        MISSING = "missing"  # who should have been here, but was not

    class State(models.TextChoices):
        VISIBLE = "here"
        HELD = "held"  # until somebody has read it; with a reason, it was not shown
        HIDDEN = "hidden"

    # It does not show in which order people wrote.
    id = models.BigIntegerField(primary_key=True, default=random_id, editable=False)
    session = models.ForeignKey(
        Session,
        on_delete=models.CASCADE,
        db_constraint=False,
        db_index=False,
        related_name="remarks",
    )
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.VIEW, db_default=Kind.VIEW)
    node = models.ForeignKey(
        Node,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        db_constraint=False,
        db_index=False,
        related_name="remarks",
    )
    author_tag = models.BinaryField(null=True, blank=True, db_column="tag")
    text = models.CharField(max_length=limits.VIEW)
    state = models.CharField(
        max_length=8, choices=State, default=State.VISIBLE, db_default=State.VISIBLE
    )
    reason = models.CharField(max_length=limits.REASON, blank=True, default="", db_default="")

    class Meta:
        ordering = ("id",)
        indexes = (
            models.Index(fields=("session",), name="remark_in_session"),
            models.Index(fields=("session",), name="remark_held", condition=models.Q(state="held")),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("node", "kind", "author_tag"), name="remark_once_a_seat_and_thing"
            ),
            models.UniqueConstraint(
                fields=("session", "kind", "author_tag"),
                condition=models.Q(node__isnull=True),
                name="remark_once_a_seat_and_record",
            ),
            models.CheckConstraint(
                name="remark_has_a_node_or_is_about_the_record",
                condition=models.Q(kind__in=("view", "cause"), node__isnull=False)
                | models.Q(kind__in=("record", "missing"), node__isnull=True),
            ),
        )

    def __str__(self):
        return self.text

    @property
    def is_hidden(self):
        return self.state == self.State.HIDDEN

    @property
    def is_held(self):
        return self.state == self.State.HELD

    @property
    def is_set_aside(self):
        """Return True if it was hidden, or not shown in the first place."""
        return self.is_hidden or (self.is_held and bool(self.reason))
