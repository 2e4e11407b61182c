from django.db import models


class SessionModeration(models.Model):
    """What a session keeps of its moderation."""

    # No phone can send an answer at the moment; what is being written stays there.
    paused = models.BooleanField(default=False, db_default=False)

    class Meta:
        abstract = True
