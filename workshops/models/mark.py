from django.db import models

from .node import Node


class Mark(models.Model):
    """A tick of a seat on an answer or a theme: "I recognise this".

    The seat is known only by its author tag, and marks are deleted at close. There is no id and no
    revision, so nothing shows in which order people ticked.
    """

    pk = models.CompositePrimaryKey("author_tag", "node")
    author_tag = models.BinaryField(db_column="tag")
    # The migration's own constraint cascades as well: a process of the version before deletes
    # sessions and answers without knowing this table.
    node = models.ForeignKey(
        Node, on_delete=models.CASCADE, db_constraint=False, related_name="marks"
    )
    # It is in a count that the room has seen.
    counted = models.BooleanField(default=False, db_default=False)

    def __str__(self):
        return f"a tick on {self.node_id}"
