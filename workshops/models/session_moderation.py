from django.db import models


class SessionModeration(models.Model):
    """What a session keeps of its moderation."""

    # Somebody reads each answer from a phone before the room can see it.
    checks_first = models.BooleanField(default=False, db_default=False)
    # No phone can send an answer at the moment; what is being written stays there.
    paused = models.BooleanField(default=False, db_default=False)

    class Meta:
        abstract = True
