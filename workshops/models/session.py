import hmac
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone

from workshops import codes, keys

from . import limits
from .organisation import Organisation
from .phase import OVER, InPhase, Phase
from .session_after import SessionAfter
from .session_closing import SessionClosing
from .session_code import SessionCode
from .session_early import SessionEarly
from .session_moderation import SessionModeration
from .session_plan import SessionPlan
from .session_rehearsal import SessionRehearsal
from .session_screen import SessionScreen
from .session_sides import SessionSides

A_DAY = timedelta(days=1)
NOTICE = timedelta(days=7)  # how long before a deletion its organiser is told
UNHELD = timedelta(days=365)  # how long a session is kept that was never opened


class Session(
    InPhase,
    SessionPlan,
    SessionSides,
    SessionModeration,
    SessionScreen,
    SessionEarly,
    SessionClosing,
    SessionAfter,
    SessionRehearsal,
    SessionCode,
):
    """A session: its plan, its phase, and the count of its changes."""

    Phase = Phase
    OVER = OVER

    code = models.CharField(max_length=codes.LENGTH, unique=True, default=codes.make)
    organiser = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sessions"
    )
    # None: it belongs to its organiser alone, like every session that a process of the version
    # before makes. The migration's own constraint sets it, too.
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.SET_NULL,
        db_constraint=False,
        db_index=False,
        null=True,
        blank=True,
        related_name="sessions",
    )

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

    class Meta:
        ordering = ("-created_at",)
        indexes = (models.Index(name="session_of_organisation", fields=("organisation",)),)
        constraints = (
            models.CheckConstraint(
                name="session_revisions_in_step",
                condition=models.Q(phone_revision__lte=models.F("revision"))
                & models.Q(header_revision__lte=models.F("revision")),
            ),
            models.UniqueConstraint(
                name="session_one_rehearsal_each",
                fields=("organiser",),
                condition=models.Q(rehearsal_of__isnull=False),
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
        if self.is_closed:
            return self.closed_at + timedelta(days=max(self.keep_days, self.record_days or 0))
        return self.edited_at + UNHELD if self.is_preparing or self.is_collecting else None

    @property
    def answers_until(self):
        """Return when its answers are deleted and the rest is kept, or None if that never is."""
        goes_alone = (self.record_days or 0) > self.keep_days and not self.answers_deleted_at
        if self.is_closed and goes_alone:
            return self.closed_at + timedelta(days=self.keep_days)
        return None

    @property
    def was_left_open(self):
        """Return True if it is not closed a day after it was opened.

        Until it is closed, everything in it is kept.
        """
        return bool(self.is_running and self.opened_at and self.opened_at < timezone.now() - A_DAY)

    @property
    def question(self):
        from .joined_query import question_of  # here, because it imports this module

        return question_of(self)

    @property
    def people_in_all(self):
        """Return how many people joined, also after their seats have been deleted.

        While answers are collected: how many had written when they were counted last.
        """
        if self.is_collecting:
            return self.collected or 0
        return (self.people or 0) + self.seats.taken().count()

    def people_up_to(self, most):
        """Return how many people there are, or `most` if there are more."""
        if self.is_collecting:
            return min(self.people_in_all, most)
        return self.seats.taken()[:most].count()

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

    def flood_handle(self, tag):
        """Return what names an author whose answers flood the room; None if there is no key."""
        key = self.tagging_key
        return None if key is None else hmac.digest(key, b"flood" + bytes(tag), "sha256")[:8].hex()

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
