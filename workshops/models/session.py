import hmac
from datetime import timedelta

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone

from workshops import codes, keys, prompts, role_groups

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
)

A_DAY = timedelta(days=1)
UNHELD = timedelta(days=365)  # how long a session is kept that was never opened


def default_role_groups():
    return list(role_groups.OFFERED)


class Session(models.Model):
    """A session: its plan, its phase, and the count of its changes."""

    class Phase(models.TextChoices):
        PREPARING = "preparing"
        OPEN = "open"
        CLOSING = "closing"
        CLOSED = "closed"

    OVER = (Phase.CLOSING, Phase.CLOSED)

    class ScreenView(models.TextChoices):
        """What the desk shows on the big screen."""

        FOLLOW = "follow"  # the why that the conducting desk is at
        WHY = "why"  # the same why, wherever the desk goes
        SIDE_BY_SIDE = "side_by_side"  # all open whys
        RESULT = "result"  # of the vote
        READ_BACK = "read_back"  # from an answer up to the question
        CAUSES = "causes"  # with their actions
        QR = "qr"
        BLANK = "blank"

    class Mode(models.TextChoices):
        QUICK = "quick"  # everyone sees each answer at once
        SILENT = "silent"  # everyone writes, then the answers are revealed
        FULL = "full"  # and then everyone votes

    code = models.CharField(max_length=codes.LENGTH, unique=True, default=codes.make)
    organiser = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sessions"
    )
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
    keep_days = models.PositiveSmallIntegerField(default=limits.KEEP_DAYS)

    phase = models.CharField(max_length=10, choices=Phase, default=Phase.PREPARING)
    locked = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    # The last change of question or plan. A session that was never opened is kept for a year
    # from then.
    edited_at = models.DateTimeField(default=timezone.now, db_default=Now())

    # Half of the session's key, from when the session opens. The close destroys it, with the file
    # that is the other half. Then nothing leads from an answer back to a seat.
    salt = models.BinaryField(null=True, blank=True)
    # The whole key of a session that was opened by a version without such files.
    key = models.BinaryField(null=True, blank=True)
    # Frozen at close, when the seats themselves are deleted.
    people = models.PositiveIntegerField(null=True, blank=True)

    revision = models.BigIntegerField(default=1)
    # The last change that phones can see: 1,000 phones must not make a request for a silent answer.
    phone_revision = models.BigIntegerField(default=1, db_column="phones_revision")
    header_revision = models.BigIntegerField(default=1, db_column="head_revision")
    # A page that is older than this cannot be updated by changes; it must be loaded again.
    full_reload_revision = models.BigIntegerField(default=0, db_column="restamped_revision")

    screen_view = models.CharField(
        max_length=12, choices=ScreenView, default=ScreenView.FOLLOW, db_default=ScreenView.FOLLOW
    )
    # "causes" if the desk that the big screen follows is at the causes, else empty.
    screen_pane = models.CharField(max_length=8, default="", db_default="", blank=True)
    # The node of the why that the big screen shows, or the answer from which the room reads back.
    # It may be gone, so it is no foreign key.
    screen_node = models.BigIntegerField(null=True, blank=True)
    # The page of answers that is shown, or the step of reading back, from 0.
    screen_page = models.PositiveSmallIntegerField(default=0, db_default=0)
    # Which desk chooses: a digest of its browser's session; null if none has chosen.
    screen_desk = models.BinaryField(null=True, blank=True)
    # The last change of what desks and screens show of the session itself. Phones do not see it.
    screen_revision = models.BigIntegerField(default=0, db_default=0)

    class Meta:
        ordering = ("-created_at",)
        constraints = (
            models.CheckConstraint(
                name="session_revisions_in_step",
                condition=models.Q(phone_revision__lte=models.F("revision"))
                & models.Q(header_revision__lte=models.F("revision")),
            ),
            models.CheckConstraint(
                name="session_closed_has_no_key",
                condition=~models.Q(phase="closed") | models.Q(key__isnull=True),
            ),
            models.CheckConstraint(
                name="session_closed_has_no_salt",
                condition=~models.Q(phase="closed") | models.Q(salt__isnull=True),
            ),
        )

    def __str__(self):
        return f"{self.title} ({self.written_code})"

    @property
    def written_code(self):
        return codes.written(self.code)

    @property
    def kept_until(self):
        """Return when it is deleted, counted from the close, or the last edit if it never opened.

        Return None while it is open or closing.
        """
        if self.phase == Session.Phase.CLOSED:
            return self.closed_at + timedelta(days=self.keep_days)
        return self.edited_at + UNHELD if self.phase == Session.Phase.PREPARING else None

    @property
    def was_left_open(self):
        """Return True if it is not closed a day after it was opened.

        Until it is closed, everything in it is kept.
        """
        is_running = self.phase in (Session.Phase.OPEN, Session.Phase.CLOSING)
        return bool(is_running and self.opened_at and self.opened_at < timezone.now() - A_DAY)

    @property
    def question(self):
        return self.nodes.filter(kind="question").order_by("sort", "id").first()

    @property
    def minutes_for_whys(self):
        """Return the planned minutes between the first why and the closing."""
        return max(0, self.minutes - self.minutes_to_arrive - self.minutes_to_close)

    @property
    def people_in_all(self):
        """Return how many people joined, also after their seats have been deleted."""
        return (self.people or 0) + self.seats.taken().count()

    @property
    def tagging_key(self):
        """Return the key of tags; None before the start, after the close, and if it is lost."""
        if self.salt is not None:
            return keys.derive(self.salt)
        return None if self.key is None else bytes(self.key)

    @property
    def has_lost_its_key(self):
        """Return True if its file is unreadable, or missing after a backup was restored."""
        return self.salt is not None and self.tagging_key is None

    def author_tag(self, seat):
        """Return the author tag of a seat; None if there is no key.

        Without a seat: the tag of answers said aloud, which belong to nobody.
        """
        key = self.tagging_key
        return None if key is None else _tag(key, str(seat.pk) if seat else "the room")

    def author_tags(self, seats):
        """Return the tags of many seats by their ids; nothing if there is no key."""
        key = self.tagging_key
        return {} if key is None else {seat.pk: _tag(key, str(seat.pk)) for seat in seats}

    def beginning_of(self, seat):
        """Return where a seat begins in the shuffle of answers, 0 to 15; 0 if there is no key."""
        if (key := self.tagging_key) is None:
            return 0
        return hmac.digest(key, f"ring{seat.pk}".encode(), "sha256")[-1] % limits.BEGINNINGS

    def digest_of(self, text, tag):
        """Return a digest that shows whether an author sent this text, but not what it says."""
        return hmac.digest(self.tagging_key, bytes(tag) + text.encode(), "sha256")[:16]


def _tag(key, author):
    return hmac.digest(key, author.encode(), "sha256")[:16]
