from django.db import models

from . import limits
from .cause import Action


class ActionUpdate(models.Model):
    """What became of an action, on a day after the close; update_kinds.py has the kinds.

    The migration's own constraint cascades as well: a process of the version before deletes
    sessions without knowing this table.
    """

    action = models.ForeignKey(
        Action, on_delete=models.CASCADE, db_constraint=False, related_name="updates"
    )
    kind = models.CharField(max_length=8)
    text = models.CharField(max_length=limits.UPDATE)
    day = models.DateField()

    class Meta:
        ordering = ("day", "id")

    def __str__(self):
        return f"{self.kind} on {self.day}"
