"""Questions, answers and themes, and the whys that were asked."""

from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models
from django.db.models import F, Q, Value

import workshops.models.node

from ._fields import identifier, only_one_to, to

operations = [
    migrations.CreateModel(
        name="Node",
        fields=[
            (
                "id",
                models.BigIntegerField(
                    primary_key=True,
                    default=workshops.models.node.random_id,
                    editable=False,
                    serialize=False,
                ),
            ),
            (
                "kind",
                models.CharField(
                    max_length=8,
                    choices=[("question", "Question"), ("answer", "Answer"), ("theme", "Theme")],
                ),
            ),
            ("depth", models.PositiveSmallIntegerField()),
            ("path", ArrayField(models.BigIntegerField(), blank=True, default=list)),
            ("sort", models.BigIntegerField(default=workshops.models.node.random_sort)),
            ("text", models.TextField()),
            (
                "state",
                models.CharField(
                    max_length=10,
                    default="here",
                    db_default="here",
                    choices=[
                        ("here", "Visible"),
                        ("held", "Held"),
                        ("hidden", "Hidden"),
                        ("withdrawn", "Withdrawn"),
                        ("ungrouped", "Ungrouped"),
                        ("erased", "Erased"),
                    ],
                ),
            ),
            ("reason", models.CharField(max_length=200, blank=True, default="", db_default="")),
            ("from_room", models.BooleanField(default=False, db_default=False)),
            ("tally", models.PositiveIntegerField(default=0, db_default=0)),
            ("author_tag", models.BinaryField(blank=True, null=True, db_column="tag")),
            ("op_id", models.CharField(max_length=64, blank=True, null=True)),
            ("revision", models.BigIntegerField()),
            ("tally_revision", models.BigIntegerField(default=0, db_default=0)),
            ("left_revision", models.BigIntegerField(blank=True, null=True)),
            (
                "parent_depth",
                models.GeneratedField(
                    db_persist=True, expression=F("depth") - 1, output_field=models.IntegerField()
                ),
            ),
            (
                "theme_kind",
                models.GeneratedField(
                    db_persist=True,
                    expression=Value("theme"),
                    output_field=models.CharField(max_length=8),
                ),
            ),
            ("parent", to("workshops.node", blank=True, null=True, related_name="children")),
            (
                "theme",
                to(
                    "workshops.node",
                    blank=True,
                    null=True,
                    related_name="members",
                    on_delete=models.DO_NOTHING,
                ),
            ),
            ("session", to("workshops.session", related_name="nodes")),
            ("original_digest", models.BinaryField(blank=True, null=True, db_column="first_sent")),
            ("recognised", models.PositiveIntegerField(default=0, db_default=0)),
            ("on_paper", models.BooleanField(default=False, db_default=False)),
            ("known_by", models.CharField(max_length=8, blank=True, default="", db_default="")),
            ("paper_dots", models.PositiveIntegerField(default=0, db_default=0)),
            ("counted", models.BooleanField(default=False, db_default=False)),
        ],
        options={
            "ordering": ("sort", "id"),
            "indexes": [
                models.Index(fields=["session", "revision"], name="node_changed"),
                models.Index(fields=["session", "tally_revision"], name="node_tallied"),
                models.Index(fields=["session", "left_revision"], name="node_left"),
                models.Index(fields=["parent", "sort", "id"], name="node_siblings"),
                models.Index(
                    condition=Q(author_tag__isnull=False),
                    fields=["parent", "author_tag"],
                    name="node_by_author",
                ),
                models.Index(condition=Q(state="held"), fields=["session"], name="node_held"),
            ],
            "constraints": [
                models.CheckConstraint(
                    condition=Q(depth=0, kind="question", parent__isnull=True, state="here")
                    | Q(depth__gt=0, parent__isnull=False) & ~Q(kind="question"),
                    name="node_question_is_the_root",
                ),
                models.CheckConstraint(
                    condition=Q(theme__isnull=True) | Q(kind="answer"),
                    name="node_only_answers_in_themes",
                ),
                models.UniqueConstraint(fields=("author_tag", "op_id"), name="node_once_per_op_id"),
                models.CheckConstraint(
                    condition=~Q(state="withdrawn") | Q(original_digest__isnull=True, text=""),
                    name="node_withdrawn_is_erased",
                ),
                models.CheckConstraint(
                    condition=Q(original_digest__isnull=True) | Q(op_id__isnull=False),
                    name="node_first_sent_goes_with_its_op_id",
                ),
                models.CheckConstraint(
                    condition=~Q(state="erased") | Q(known_by="", reason="", text=""),
                    name="node_erased_says_nothing",
                ),
            ],
        },
    ),
    *(
        migrations.CreateModel(
            name=name,
            fields=[],
            options={"proxy": True, "indexes": [], "constraints": []},
            bases=("workshops.node",),
        )
        for name in ("Answer", "Question", "Theme")
    ),
    migrations.CreateModel(
        name="Why",
        fields=[
            ("id", identifier()),
            (
                "stage",
                models.CharField(
                    max_length=8,
                    default="writing",
                    choices=[
                        ("writing", "Writing"),
                        ("reading", "Reading"),
                        ("voting", "Voting"),
                        ("settled", "Settled"),
                    ],
                ),
            ),
            ("position", models.PositiveIntegerField(db_column="opened")),
            ("opened_at", models.DateTimeField()),
            ("settled_at", models.DateTimeField(blank=True, null=True)),
            ("ends_at", models.DateTimeField(blank=True, null=True)),
            ("answers", models.PositiveIntegerField(default=0)),
            ("revision", models.BigIntegerField()),
            ("count_revision", models.BigIntegerField(default=0)),
            ("node", only_one_to("workshops.node", related_name="why")),
            ("session", to("workshops.session", related_name="whys")),
            ("dots_unseen", models.BooleanField(default=False, db_default=False)),
            ("timer_seconds", models.PositiveIntegerField(blank=True, null=True)),
            ("voters", models.PositiveIntegerField(blank=True, null=True)),
            ("dots_given", models.PositiveIntegerField(blank=True, null=True)),
            ("mode", models.CharField(max_length=8, blank=True, default="", db_default="")),
            ("prompt_kind", models.CharField(max_length=8, blank=True, default="", db_default="")),
            (
                "prompt_text",
                models.CharField(max_length=140, blank=True, default="", db_default=""),
            ),
            ("answers_until", models.DateTimeField(blank=True, null=True)),
            ("writers", models.PositiveIntegerField(default=0, db_default=0)),
            ("batch", models.PositiveIntegerField(blank=True, null=True)),
            ("revealed_at", models.DateTimeField(blank=True, null=True)),
            ("asked_minute", models.PositiveIntegerField(blank=True, null=True)),
            ("revealed_minute", models.PositiveIntegerField(blank=True, null=True)),
            ("settled_minute", models.PositiveIntegerField(blank=True, null=True)),
        ],
        options={
            "ordering": ("position",),
            "indexes": [
                models.Index(fields=["session", "revision"], name="why_changed"),
                models.Index(fields=["session", "count_revision"], name="why_counted"),
            ],
            "constraints": [
                models.UniqueConstraint(fields=("session", "position"), name="why_opened_in_turn")
            ],
        },
    ),
]
