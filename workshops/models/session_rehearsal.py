from datetime import timedelta

from django.db import models
from django.utils import timezone

LASTS = timedelta(hours=2)


class SessionRehearsal(models.Model):
    """Of which session this is a rehearsal, with people who only pretend."""

    # No constraint: a process of the version before deletes sessions without knowing of rehearsals.
    rehearsal_of = models.ForeignKey(
        "self",
        on_delete=models.CASCADE,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="rehearsals",
    )

    class Meta:
        abstract = True

    @property
    def is_rehearsal(self):
        return self.rehearsal_of_id is not None

    @property
    def rehearsal_is_over(self):
        """Return True if this is a rehearsal whose time is over. It is deleted soon."""
        return self.is_rehearsal and self.created_at + LASTS < timezone.now()
