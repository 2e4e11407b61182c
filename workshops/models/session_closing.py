from django.db import models

RECORD_OPEN, RECORD_CLOSED = "open", "closed"


class WithRecord:
    """What has a `phase` and a `record`: a session, or a row that is made from one."""

    __slots__ = ()

    @property
    def is_record_open(self):
        """Return True while everybody is asked: a process of the version before ends that."""
        return self.is_closing and self.record == RECORD_OPEN

    @property
    def is_record_closed(self):
        """Return True if people said what they think of the record: now everyone may read it."""
        return self.record == RECORD_CLOSED


class SessionClosing(WithRecord, models.Model):
    """How far facilitators have come in closing a session, and what they said beforehand."""

    # How much say people have, as the organiser declares it: a rung of ladder.py, or nothing.
    rung = models.CharField(max_length=14, default="", db_default="", blank=True)
    # Whether people are asked if this is a fair record; empty before that.
    record = models.CharField(max_length=6, default="", db_default="", blank=True)

    # A key of closing_steps.py; empty before the first step is left, and once it is not closing.
    closing_step = models.CharField(max_length=8, default="", db_default="", blank=True)

    class Meta:
        abstract = True
