from django.db import models

from .node import Node
from .why import Why


class Vote(models.Model):
    """A dot of a seat on a node, with the why in which it was given.

    The seat is known only by its author tag, and votes are deleted at close.
    """

    why = models.ForeignKey(Why, on_delete=models.CASCADE, related_name="votes")
    node = models.ForeignKey(Node, on_delete=models.CASCADE, related_name="votes")
    author_tag = models.BinaryField(db_column="tag")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("node", "author_tag"), name="vote_once_per_seat_and_node"
            ),
        )
        indexes = (models.Index(fields=("why", "author_tag"), name="vote_by_seat"),)

    def __str__(self):
        return f"a dot on {self.node_id}"
