from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from . import limits
from .session import Session


class ExportJobs(models.QuerySet):
    def of(self, session):
        """Return the jobs whose files have words of `session`, alone or among others."""
        return self.filter(models.Q(session=session) | models.Q(sessions__contains=[session.pk]))


class ExportJob(models.Model):
    """The writing of a file that takes longer than a request may, and the file itself.

    It is about 1 session, or about several of 1 organiser. The file is available for an hour: it
    has words that their author may take back, and a later request gets a new file.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        WRITING = "writing"
        READY = "ready"
        FAILED = "failed"

    # The key is the same for everybody who would get the same bytes.
    key = models.CharField(max_length=64, unique=True)
    session = models.ForeignKey(
        Session, null=True, on_delete=models.CASCADE, related_name="export_jobs"
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="export_jobs"
    )
    sessions = ArrayField(models.BigIntegerField(), default=list)
    slug = models.CharField(max_length=20)
    reader = models.CharField(max_length=20)
    # The language of our own words in the file; "en" in the release before, which had no other.
    language = models.CharField(max_length=limits.LANGUAGE, db_default="en")
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    steps = models.PositiveIntegerField(default=0)
    content = models.BinaryField(null=True)
    made_at = models.DateTimeField(auto_now_add=True)
    # A job that nobody has asked for lately does not have to run.
    asked_at = models.DateTimeField(auto_now_add=True)

    objects = ExportJobs.as_manager()

    class Meta:
        db_table = "workshops_copy"  # docs/decisions/0038

    def __str__(self):
        return f"a {self.slug} export, {self.state}"

    @property
    def is_ready(self):
        return self.state == self.State.READY

    @property
    def is_failed(self):
        return self.state == self.State.FAILED
