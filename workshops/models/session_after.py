from django.db import models
from django.utils import timezone


class SessionAfter(models.Model):
    """What comes after the close of a session."""

    # The first and the last day on which people can say it.
    change_from = models.DateField(null=True, blank=True)
    change_until = models.DateField(null=True, blank=True)
    # Half of the key of this question alone, while it is asked; the other half is in a file.
    change_salt = models.BinaryField(null=True, blank=True)

    # When the answers were deleted, and causes and actions were kept.
    answers_deleted_at = models.DateTimeField(null=True, blank=True)

    # When it, or its answers, will be deleted, as an e-mail last said.
    noticed_deletion_at = models.DateTimeField(null=True, blank=True)

    # Since when it is in the archive of its list. Nothing else follows from it.
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def asks_change(self):
        """Return True if people can say today whether things changed."""
        if self.change_salt is None:
            return False
        return self.change_from <= timezone.localdate() <= self.change_until
