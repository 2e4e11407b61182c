import secrets

from django.contrib.postgres.fields import ArrayField
from django.db import models

from . import limits
from .session import Session


def random_id():
    """Return 48 random bits: an id that does not reveal the order in which people wrote."""
    return secrets.randbelow(2**48 - 1) + 1


LATE = 2**31


def random_sort():
    """Return a random place among the answers that are written in silence."""
    return secrets.randbelow(LATE)


def late_sort(revision):
    """Return the place of a late answer: after all others, in the order of arrival.

    So nothing moves while people read it.
    """
    return LATE + revision


def shuffled_late_sort():
    """Return a random place among the late answers, so that a closed session hides their order."""
    return LATE + secrets.randbelow(LATE)


class Node(models.Model):
    """One place in the why-tree: the question, an answer, or a theme.

    Composite foreign keys (see the first migration) make a parent in another session, a wrong
    depth, a cycle, and a theme whose members have another parent impossible.
    """

    class Kind(models.TextChoices):
        QUESTION = "question"
        ANSWER = "answer"
        THEME = "theme"

    class State(models.TextChoices):
        VISIBLE = "here"
        HELD = "held"  # until somebody has read it; with a reason, it was not shown
        HIDDEN = "hidden"
        WITHDRAWN = "withdrawn"
        UNGROUPED = "ungrouped"
        ERASED = "erased"  # by the organiser after the close: its words are nowhere any more

    VISIBLE_OR_HELD = (State.VISIBLE, State.HELD)
    # States in which everybody may read the cause that a node is: it has a wording of its own.
    WITH_CAUSE = (State.VISIBLE, State.ERASED)

    id = models.BigIntegerField(primary_key=True, default=random_id, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="nodes")
    kind = models.CharField(max_length=8, choices=Kind)
    parent = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="children"
    )
    depth = models.PositiveSmallIntegerField()
    path = ArrayField(models.BigIntegerField(), default=list, blank=True)
    theme = models.ForeignKey(
        "self", on_delete=models.DO_NOTHING, null=True, blank=True, related_name="members"
    )
    # One order for everyone: random_sort(), or late_sort() once its why is revealed.
    sort = models.BigIntegerField(default=random_sort)
    text = models.TextField()
    state = models.CharField(
        max_length=10, choices=State, default=State.VISIBLE, db_default=State.VISIBLE
    )
    reason = models.CharField(max_length=limits.REASON, blank=True, default="", db_default="")
    # Typed in by a facilitator: it belongs to nobody. It was said aloud, or else written on paper.
    from_room = models.BooleanField(default=False, db_default=False)
    on_paper = models.BooleanField(default=False, db_default=False)
    tally = models.PositiveIntegerField(default=0, db_default=0)
    # Dots that people put on paper, counted by a facilitator. No phone gave them.
    paper_dots = models.PositiveIntegerField(default=0, db_default=0)
    # How many people recognise it, counted when its why is settled, and shown only then.
    recognised = models.PositiveIntegerField(default=0, db_default=0)

    # It has been counted in a block of answers, of which was published how much each group wrote.
    # It counts once, and where it counted is forgotten at the close.
    counted = models.BooleanField(default=False, db_default=False)

    # How its author knows it, if they like to say so: a key of known_by.WORDS.
    known_by = models.CharField(max_length=8, blank=True, default="", db_default="")

    author_tag = models.BinaryField(null=True, blank=True, db_column="tag")
    op_id = models.CharField(max_length=64, null=True, blank=True)  # noqa: DJ001 - unique where set
    # The digest of the original text, if its author has changed it: Session.digest_of().
    original_digest = models.BinaryField(null=True, blank=True, db_column="first_sent")

    revision = models.BigIntegerField()
    tally_revision = models.BigIntegerField(default=0, db_default=0)
    left_revision = models.BigIntegerField(null=True, blank=True)

    parent_depth = models.GeneratedField(
        expression=models.F("depth") - 1,
        output_field=models.IntegerField(),
        db_persist=True,
    )
    theme_kind = models.GeneratedField(
        expression=models.Value("theme"),
        output_field=models.CharField(max_length=8),
        db_persist=True,
    )

    class Meta:
        ordering = ("sort", "id")
        indexes = (
            models.Index(fields=("session", "revision"), name="node_changed"),
            models.Index(fields=("session", "tally_revision"), name="node_tallied"),
            models.Index(fields=("session", "left_revision"), name="node_left"),
            models.Index(fields=("parent", "sort", "id"), name="node_siblings"),
            models.Index(fields=("session",), name="node_held", condition=models.Q(state="held")),
            models.Index(
                fields=("parent", "author_tag"),
                name="node_by_author",
                condition=models.Q(author_tag__isnull=False),
            ),
        )
        constraints = (
            models.UniqueConstraint(fields=("author_tag", "op_id"), name="node_once_per_op_id"),
            models.CheckConstraint(
                name="node_question_is_the_root",
                condition=models.Q(kind="question", parent__isnull=True, depth=0, state="here")
                | models.Q(parent__isnull=False, depth__gt=0) & ~models.Q(kind="question"),
            ),
            models.CheckConstraint(
                name="node_only_answers_in_themes",
                condition=models.Q(theme__isnull=True) | models.Q(kind="answer"),
            ),
            models.CheckConstraint(
                name="node_withdrawn_is_erased",
                condition=~models.Q(state="withdrawn")
                | models.Q(text="", original_digest__isnull=True),
            ),
            models.CheckConstraint(
                name="node_erased_says_nothing",
                condition=~models.Q(state="erased") | models.Q(text="", reason="", known_by=""),
            ),
            models.CheckConstraint(
                name="node_first_sent_goes_with_its_op_id",
                condition=models.Q(original_digest__isnull=True) | models.Q(op_id__isnull=False),
            ),
        )

    def __str__(self):
        return self.text or f"({self.state})"

    @staticmethod
    def state_of_new(session):
        """Return the state of an answer that a phone sends now."""
        return Node.State.HELD if session.checks_first else Node.State.VISIBLE

    @property
    def is_set_aside(self):
        """Return True if it was hidden, or read and not shown. Its author knows the reason."""
        is_refused = self.state == self.State.HELD and bool(self.reason)
        return self.state == self.State.HIDDEN or is_refused

    @property
    def dots(self):
        """Return the dots that pages show: those of phones, and those on paper."""
        return self.tally + self.paper_dots


class OfKind(models.Manager):
    def __init__(self, kind):
        super().__init__()
        self.kind = kind

    def get_queryset(self):
        return super().get_queryset().filter(kind=self.kind)


class Question(Node):
    objects = OfKind(Node.Kind.QUESTION)

    class Meta:
        proxy = True


class Answer(Node):
    objects = OfKind(Node.Kind.ANSWER)

    class Meta:
        proxy = True


class Theme(Node):
    objects = OfKind(Node.Kind.THEME)

    class Meta:
        proxy = True
