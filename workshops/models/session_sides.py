from django.contrib.postgres.fields import ArrayField
from django.db import models

from workshops.sides import NEITHER

from . import limits


class SessionSides(models.Model):
    """On which side each group of a session stands, and what is published by group."""

    # For each of `role_groups` the side it stands on: 1, 2, or 0 for neither. Of another length,
    # as a process of the version before leaves it, it says nothing.
    sides = ArrayField(models.SmallIntegerField(), default=list, db_default=[], blank=True)
    # The names of the first and the second side; none if no group stands on one.
    side_names = ArrayField(
        models.CharField(max_length=limits.SIDE_NAME), default=list, db_default=[], blank=True
    )
    # Whether people are asked for their group when they join. It follows from the places when the
    # session is prepared, and stays when they are changed at the desk.
    asks_groups = models.BooleanField(default=True, db_default=True)
    # What has been published of who wrote how much, as equal_voice/stored.py has it. It is never
    # counted anew, and stays after the close.
    voice = models.JSONField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def side_by_group(self):
        """Return the side of each group, which may be NEITHER, in their order."""
        is_known = len(self.sides) == len(self.role_groups)
        sides = self.sides if is_known else [NEITHER for _ in self.role_groups]
        return dict(zip(self.role_groups, sides, strict=True))

    @property
    def side_of(self):
        """Return the side of each group that is on one, in their order."""
        return {group: side for group, side in self.side_by_group.items() if side != NEITHER}

    @property
    def groups_to_choose(self):
        """Return the groups of which people can choose one when they join."""
        return self.role_groups if self.asks_groups else []
