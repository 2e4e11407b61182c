from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from .session import Session


class Copies(models.QuerySet):
    def of(self, session):
        """Those that hold words of `session`, alone or among others."""
        return self.filter(models.Q(session=session) | models.Q(sessions__contains=[session.pk]))


class Copy(models.Model):
    """A file that is written aside, because it takes longer than a request may.

    It is of one session, or of several of one organiser. Given out for an hour: it holds words that
    their author may take back, and whoever asks again gets a new one of what is there then.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        WRITING = "writing"
        READY = "ready"
        FAILED = "failed"

    # What it is of: the same for everybody who would get the same bytes.
    key = models.CharField(max_length=64, unique=True)
    session = models.ForeignKey(Session, null=True, on_delete=models.CASCADE, related_name="copies")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="copies"
    )
    sessions = ArrayField(models.BigIntegerField(), default=list)
    slug = models.CharField(max_length=20)
    reader = models.CharField(max_length=20)
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    steps = models.PositiveIntegerField(default=0)
    content = models.BinaryField(null=True)
    made_at = models.DateTimeField(auto_now_add=True)
    # Nobody has asked for a while: nobody waits, and it need not be written.
    asked_at = models.DateTimeField(auto_now_add=True)

    objects = Copies.as_manager()

    def __str__(self):
        return f"a {self.slug} copy, {self.state}"

    @property
    def is_ready(self):
        return self.state == self.State.READY

    @property
    def is_failed(self):
        return self.state == self.State.FAILED
