from django.db import models


class SessionClosing(models.Model):
    """How far facilitators have come in closing a session."""

    # A key of closing_steps.py; empty before the first step is left, and once it is not closing.
    closing_step = models.CharField(max_length=8, default="", db_default="", blank=True)

    class Meta:
        abstract = True
