from django.db import models

from . import limits
from .node import Node
from .session import Session


class Why(models.Model):
    """The why about a node: its stage and its timer."""

    class Stage(models.TextChoices):
        WRITING = "writing", "Writing"
        READING = "reading", "Reading"
        VOTING = "voting", "Voting"
        SETTLED = "settled", "Settled"

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="whys")
    node = models.OneToOneField(Node, on_delete=models.CASCADE, related_name="why")
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.WRITING)
    # How it is asked. Empty where the version before asked it: the session's mode, and “Why?”.
    mode = models.CharField(max_length=8, default="", db_default="", blank=True)
    prompt_kind = models.CharField(max_length=8, default="", db_default="", blank=True)
    prompt_text = models.CharField(max_length=limits.PROMPT, default="", db_default="", blank=True)
    # In the order in which the whys were asked; asking one again makes it the newest.
    position = models.PositiveIntegerField(db_column="opened")
    # The last position of those that were asked together with it; NULL if it was asked alone. One
    # to which the room turned back since has a later position, and stands alone again.
    batch = models.PositiveIntegerField(null=True, blank=True)
    opened_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    # When its answers were shown first; NULL while they are written, and in quick mode.
    revealed_at = models.DateTimeField(null=True, blank=True)
    # From the close on: the whole minutes that had passed since the first why was asked. The times
    # themselves are then a noon and these minutes.
    asked_minute = models.PositiveIntegerField(null=True, blank=True)
    revealed_minute = models.PositiveIntegerField(null=True, blank=True)
    settled_minute = models.PositiveIntegerField(null=True, blank=True)
    ends_at = models.DateTimeField(null=True, blank=True)
    # How long the timer runs in all, in seconds; NULL if it does not run, or nobody knows.
    timer_seconds = models.PositiveIntegerField(null=True, blank=True)
    # If it was settled by asking why below it: until when it takes what was being written.
    answers_until = models.DateTimeField(null=True, blank=True)
    answers = models.PositiveIntegerField(default=0)
    # How many people have an answer here. What a facilitator typed in is nobody's. 0 after the
    # close: of few people, it would say which answers are by one.
    writers = models.PositiveIntegerField(default=0, db_default=0)
    # Voting was opened and undone: its dots stay, and nobody sees them until voting opens again.
    dots_unseen = models.BooleanField(default=False, db_default=False)
    # The result of the vote, while it is settled: how many people gave dots, and how many dots.
    voters = models.PositiveIntegerField(null=True, blank=True)
    dots_given = models.PositiveIntegerField(null=True, blank=True)

    revision = models.BigIntegerField()
    count_revision = models.BigIntegerField(default=0)

    class Meta:
        ordering = ("position",)
        indexes = (
            models.Index(fields=("session", "revision"), name="why_changed"),
            models.Index(fields=("session", "count_revision"), name="why_counted"),
        )
        constraints = (
            models.UniqueConstraint(fields=("session", "position"), name="why_opened_in_turn"),
        )

    def __str__(self):
        return f"{self.node} Why? ({self.stage})"

    @property
    def is_revealed(self):
        return self.stage != self.Stage.WRITING

    def mode_in(self, session):
        """Return how people answer it: in its own mode, or in that of its session."""
        return self.mode or session.mode

    @property
    def is_open(self):
        return self.stage != self.Stage.SETTLED

    @property
    def asked_together(self):
        """Return what whys that were asked together share; None for one that stands alone."""
        return self.batch if self.batch and self.position <= self.batch else None

    def takes_answers(self, at):
        """Return True if it is open, or was settled less than a moment ago by asking below it."""
        return self.is_open or (self.answers_until is not None and at < self.answers_until)
