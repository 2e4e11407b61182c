from django.db import models


class Phase(models.TextChoices):
    """Where a session is in its life."""

    PREPARING = "preparing"
    COLLECTING = "collecting"  # people write, and nobody reads until it opens
    OPEN = "open"
    CLOSING = "closing"
    CLOSED = "closed"


OVER = (Phase.CLOSING, Phase.CLOSED)


class InPhase:
    """What has a `phase`: a session, or a row that is made from one."""

    __slots__ = ()

    @property
    def is_preparing(self):
        return self.phase == Phase.PREPARING

    @property
    def is_collecting(self):
        return self.phase == Phase.COLLECTING

    @property
    def is_open(self):
        return self.phase == Phase.OPEN

    @property
    def is_closing(self):
        return self.phase == Phase.CLOSING

    @property
    def is_closed(self):
        return self.phase == Phase.CLOSED

    @property
    def takes_answers(self):
        """Return True while people can write: it is open, or collects answers beforehand."""
        return self.phase in (Phase.COLLECTING, Phase.OPEN)

    @property
    def is_running(self):
        """Return True from when it opens to when it is closed for good."""
        return self.phase in (Phase.OPEN, Phase.CLOSING)

    @property
    def is_over(self):
        """Return True once nothing more can be written in it."""
        return self.phase in OVER
