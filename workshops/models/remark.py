from django.db import models

from . import limits
from .node import Node, random_id
from .session import Session


class Remark(models.Model):
    """What a person writes beside an answer or a theme that they see differently: a view.

    Each seat has one about a node. It is known by the author tag only, until the close. There is no
    revision: the node is stamped where a view begins or ends to be shown. The migration's own
    constraints cascade as well: a process of the version before does not know this table.
    """

    class State(models.TextChoices):
        VISIBLE = "here"
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
    node = models.ForeignKey(
        Node, on_delete=models.CASCADE, db_constraint=False, db_index=False, related_name="remarks"
    )
    author_tag = models.BinaryField(null=True, blank=True, db_column="tag")
    text = models.CharField(max_length=limits.VIEW)
    state = models.CharField(
        max_length=8, choices=State, default=State.VISIBLE, db_default=State.VISIBLE
    )
    reason = models.CharField(max_length=limits.REASON, blank=True, default="", db_default="")

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("session",), name="remark_in_session"),)
        constraints = (
            models.UniqueConstraint(fields=("node", "author_tag"), name="remark_once_a_seat"),
        )

    def __str__(self):
        return self.text

    @property
    def is_hidden(self):
        return self.state == self.State.HIDDEN
