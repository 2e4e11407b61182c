from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

from .organisation import Organisation

KEPT_FOR = timedelta(days=365)


class DeletionReport(models.Model):
    """That a session was deleted, or its answers: when, by whom, and how many rows of each table.

    It has no title, code or words of the session. Its number is never given to another one.
    """

    class Kind(models.TextChoices):
        SESSION = "session"
        ANSWERS = "answers"

    kind = models.CharField(max_length=8, choices=Kind)
    session_number = models.BigIntegerField()
    # Whose session it was, who can read the report. The migration's own constraints act as well: a
    # process of the version before deletes accounts without knowing this table.
    organiser = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        db_constraint=False,
        db_index=False,
        related_name="deletion_reports",
    )
    # Of which organisation it was, whose owners can read it too.
    organisation = models.ForeignKey(
        Organisation,
        null=True,
        on_delete=models.SET_NULL,
        db_constraint=False,
        db_index=False,
        related_name="+",
    )
    # Who deleted it. NULL if its time was over, or the account is gone.
    deleted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        db_constraint=False,
        db_index=False,
        related_name="+",
    )
    was_due = models.BooleanField()
    deleted_at = models.DateTimeField(default=timezone.now)
    # By the name of the table: how many rows were deleted, and how many were left of these.
    counts = models.JSONField()

    class Meta:
        ordering = ("-deleted_at", "-id")
        indexes = (models.Index(fields=("organiser",), name="deletion_report_of_organiser"),)

    def __str__(self):
        return f"{self.kind} of session {self.session_number} deleted"

    @property
    def is_whole(self):
        """Return True if nothing of the session was kept."""
        return self.kind == self.Kind.SESSION

    @property
    def left(self):
        return sum(left for _deleted, left in self.counts.values())
