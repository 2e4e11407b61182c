import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

from .organisation import Organisation

KEPT_FOR = timedelta(days=365)


class Kind(models.TextChoices):
    """What happened. Nothing that is done in a room is here: docs/decisions/0071."""

    SIGNED_IN = "signed-in"
    SIGN_IN_FAILED = "sign-in-failed"
    PASSWORD_CHANGED = "password-changed"  # noqa: S105 - it is no password
    EMAIL_CHANGED = "email-changed"
    SECOND_STEP_ADDED = "second-step-added"
    SECOND_STEP_REMOVED = "second-step-removed"
    PROVIDER_ADDED = "provider-added"
    PROVIDER_REMOVED = "provider-removed"
    ACCOUNT_STOPPED = "account-stopped"
    ACCOUNT_STARTED = "account-started"
    SIGNED_OUT = "signed-out"

    INVITED = "invited"
    INVITATION_CANCELLED = "invitation-cancelled"
    JOINED = "joined"
    ROLE_CHANGED = "role-changed"
    LEFT = "left"
    REMOVED = "removed"
    HANDED_OVER = "handed-over"

    DOWNLOADED = "downloaded"
    DOWNLOADED_TOGETHER = "downloaded-together"
    WORDS_HANDED_OUT = "words-handed-out"
    LOG_DOWNLOADED = "log-downloaded"

    LINK_ON = "link-on"
    LINK_OFF = "link-off"
    SITES_CHANGED = "sites-changed"
    CHOSEN = "chosen"
    CHOSEN_NO_MORE = "chosen-no-more"
    UPDATES_BY = "updates-by"
    UPDATES_BY_NO_MORE = "updates-by-no-more"
    ACCESS_REMOVED = "access-removed"

    SESSION_DELETED = "session-deleted"
    ANSWERS_DELETED = "answers-deleted"
    WORDS_DELETED = "words-deleted"

    LOOK_CHANGED = "look-changed"
    RULES_CHANGED = "rules-changed"
    SECOND_STEP_RULE = "second-step-rule"
    KEPT_SHORTER = "kept-shorter"


# Somebody asked for it because of words that are theirs. An exact time would say who that was to
# people who know when they asked.
BY_DAY = (Kind.WORDS_HANDED_OUT, Kind.WORDS_DELETED)
# A keeper of the server did it, who belongs to none of its organisations by that. Owners do not
# read who it was.
BY_KEEPER = (Kind.ACCOUNT_STOPPED, Kind.ACCOUNT_STARTED, Kind.SIGNED_OUT)


class Activity(models.Model):
    """That an account did something in an organisation: no words, and no addresses or names.

    Names and titles are looked up when it is shown, so that they are gone from here when the
    account or the session is deleted. The database has no constraints for its keys: what is noted
    would wait for locks of accounts and organisations, in any order. A number that a process of
    the version before leaves behind, which does not know this table, leads nowhere.
    """

    Kind = Kind

    # Random, since a number would say between which others those of BY_DAY were.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    # NULL for what an account does that belongs to no organisation. The index below begins with it.
    organisation = models.ForeignKey(
        Organisation,
        null=True,
        on_delete=models.CASCADE,
        db_constraint=False,
        db_index=False,
        related_name="activity",
    )
    kind = models.CharField(max_length=20)  # a Kind
    # Which account did it; NULL if Coprod did, or if the account is gone.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        db_constraint=False,
        related_name="+",
    )
    by_coprod = models.BooleanField()
    # To whom it was done.
    about = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        db_constraint=False,
        related_name="+",
    )
    # It is never given to another session, so it stays when that is deleted.
    session_number = models.BigIntegerField(null=True)
    # Words and numbers of the program, such as a role or a format.
    facts = models.JSONField(default=dict)
    at = models.DateTimeField(default=timezone.now)
    # How often in the hour from `at` on: signing in, failing to, and downloading.
    times = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-at", "-id")
        indexes = (
            models.Index(fields=("organisation", "-at", "-id"), name="activity_of_organisation"),
        )

    def __str__(self):
        return f"{self.kind} at {self.at}"

    @property
    def has_time(self):
        return self.kind not in BY_DAY
