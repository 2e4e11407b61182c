from django.db import models


class SessionEarly(models.Model):
    """What is known of answers that people write before the session opens.

    Nobody sees more of them than how many people have written, as it was counted once a day.
    """

    # Until when people are told that they can write. It is no lock. NULL: nothing is
    # collected, nor was it before the session opened.
    collect_until = models.DateTimeField(null=True, blank=True)
    # How many people had written when they were counted last; 0 if these were too few to say.
    collected = models.PositiveIntegerField(null=True, blank=True)
    collected_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def shown_revision(self):
        """Return the revision for desks and big screens.

        Silent answers move it, but not while they are collected.
        """
        return self.phone_revision if self.is_collecting else self.revision
