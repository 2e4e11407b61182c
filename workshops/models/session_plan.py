from django.contrib.postgres.fields import ArrayField
from django.db import models

from workshops import prompts, role_groups

from . import limits

# What an organiser decides beforehand, in addition to the question and the groups.
PLAN = (
    "title",
    "welcome",
    "minutes",
    "minutes_to_arrive",
    "minutes_to_close",
    "levels",
    "mode",
    "prompt_kind",
    "prompt_text",
    "dots",
    "cap",
    "keep_days",
    "record_days",
    "checks_first",
    "rung",
)


def default_role_groups():
    return list(role_groups.OFFERED)


class SessionPlan(models.Model):
    """What an organiser decides about a session beforehand."""

    class Mode(models.TextChoices):
        QUICK = "quick"  # everyone sees each answer at once
        SILENT = "silent"  # everyone writes, then the answers are revealed
        FULL = "full"  # and then everyone votes

    title = models.CharField(max_length=limits.TITLE)
    welcome = models.CharField(max_length=limits.WELCOME, blank=True)
    minutes = models.PositiveSmallIntegerField(default=limits.MINUTES)
    # Parts of `minutes`: before the first why, and after the last one.
    minutes_to_arrive = models.PositiveSmallIntegerField(default=0, db_default=0)
    minutes_to_close = models.PositiveSmallIntegerField(default=0, db_default=0)
    # How long each why takes from now on, if a facilitator has changed it. NULL follows the plan.
    minutes_each = models.PositiveSmallIntegerField(null=True, blank=True)
    levels = models.PositiveSmallIntegerField(default=limits.LEVELS)
    mode = models.CharField(max_length=8, choices=Mode, default=Mode.SILENT)
    # How whys are asked: a key of prompts.py, and the words of one's own.
    prompt_kind = models.CharField(max_length=8, default=prompts.WHY, db_default=prompts.WHY)
    prompt_text = models.CharField(max_length=limits.PROMPT, default="", db_default="", blank=True)
    dots = models.PositiveSmallIntegerField(default=limits.DOTS)
    role_groups = ArrayField(
        models.CharField(max_length=limits.ROLE_GROUP), default=default_role_groups, blank=True
    )
    # The codes of the languages in which people take part. If empty: all that the server offers.
    languages = ArrayField(
        models.CharField(max_length=limits.LANGUAGE), default=list, db_default=[], blank=True
    )
    cap = models.PositiveIntegerField(default=limits.PLACES)
    # For how many days after the close answers are kept, and causes and actions: NULL is as long.
    keep_days = models.PositiveSmallIntegerField(default=limits.KEEP_DAYS)
    record_days = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def minutes_for_whys(self):
        """Return the planned minutes between the first why and the closing."""
        return max(0, self.minutes - self.minutes_to_arrive - self.minutes_to_close)
