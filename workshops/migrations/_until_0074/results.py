"""What a session comes to, and what the room is asked about it."""

from django.db import migrations, models
from django.db.models import Q

import workshops.models.node

from ._fields import identifier, key_of, only_one_to, to

operations = [
    migrations.CreateModel(
        name="Cause",
        fields=[
            ("id", identifier()),
            ("wording", models.CharField(max_length=600)),
            ("removed", models.BooleanField(default=False)),
            ("revision", models.BigIntegerField()),
            ("node", only_one_to("workshops.node", null=True, related_name="cause")),
            ("session", to("workshops.session", related_name="causes")),
            ("marked_at", models.DateTimeField(blank=True, null=True)),
            ("minute", models.PositiveIntegerField(blank=True, null=True)),
        ],
        options={
            "ordering": ("id",),
            "indexes": [models.Index(fields=["session", "revision"], name="cause_changed")],
        },
    ),
    migrations.CreateModel(
        name="Action",
        fields=[
            ("id", identifier()),
            ("what", models.CharField(max_length=300)),
            ("who", models.CharField(max_length=120, blank=True)),
            ("by_when", models.CharField(max_length=120, blank=True)),
            ("how_known", models.CharField(max_length=300, blank=True)),
            ("cause", to("workshops.cause", related_name="actions")),
            ("commitment", models.CharField(max_length=8, blank=True, default="", db_default="")),
            ("due", models.DateField(blank=True, null=True)),
            ("changed", models.JSONField(blank=True, null=True)),
            ("reminded_on", models.DateField(blank=True, null=True)),
        ],
        options={"ordering": ("id",)},
    ),
    migrations.CreateModel(
        name="ActionUpdate",
        fields=[
            ("id", identifier()),
            ("kind", models.CharField(max_length=8)),
            ("text", models.CharField(max_length=600)),
            ("day", models.DateField()),
            ("action", to("workshops.action", related_name="updates", db_constraint=False)),
        ],
        options={"ordering": ("day", "id")},
    ),
    migrations.CreateModel(
        name="ChangeChoice",
        fields=[
            ("pk", key_of("voter", "action")),
            ("voter", models.BinaryField()),
            ("choice", models.CharField(max_length=8)),
            ("action", to("workshops.action", related_name="change_choices", db_constraint=False)),
        ],
    ),
    migrations.CreateModel(
        name="Remark",
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
            ("author_tag", models.BinaryField(blank=True, null=True, db_column="tag")),
            ("text", models.CharField(max_length=300)),
            (
                "state",
                models.CharField(
                    max_length=8,
                    default="here",
                    db_default="here",
                    choices=[("here", "Visible"), ("held", "Held"), ("hidden", "Hidden")],
                ),
            ),
            ("reason", models.CharField(max_length=200, blank=True, default="", db_default="")),
            (
                "node",
                to(
                    "workshops.node",
                    blank=True,
                    null=True,
                    related_name="remarks",
                    db_index=False,
                    db_constraint=False,
                ),
            ),
            (
                "session",
                to(
                    "workshops.session", related_name="remarks", db_index=False, db_constraint=False
                ),
            ),
            (
                "kind",
                models.CharField(
                    max_length=8,
                    default="view",
                    db_default="view",
                    choices=[
                        ("view", "View"),
                        ("cause", "Cause"),
                        ("record", "Record"),
                        ("missing", "Missing"),
                    ],
                ),
            ),
        ],
        options={
            "ordering": ("id",),
            "indexes": [
                models.Index(fields=["session"], name="remark_in_session"),
                models.Index(condition=Q(state="held"), fields=["session"], name="remark_held"),
            ],
            "constraints": [
                models.UniqueConstraint(
                    fields=("node", "kind", "author_tag"), name="remark_once_a_seat_and_thing"
                ),
                models.UniqueConstraint(
                    condition=Q(node__isnull=True),
                    fields=("session", "kind", "author_tag"),
                    name="remark_once_a_seat_and_record",
                ),
                models.CheckConstraint(
                    condition=Q(kind__in=("view", "cause"), node__isnull=False)
                    | Q(kind__in=("record", "missing"), node__isnull=True),
                    name="remark_has_a_node_or_is_about_the_record",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Check",
        fields=[
            ("id", identifier()),
            ("kind", models.CharField(max_length=8)),
            ("wording", models.CharField(max_length=600, blank=True)),
            (
                "state",
                models.CharField(
                    max_length=8,
                    default="open",
                    choices=[("open", "Open"), ("closed", "Closed"), ("dropped", "Dropped")],
                ),
            ),
            ("counts", models.JSONField(blank=True, null=True)),
            ("revision", models.BigIntegerField()),
            ("node", to("workshops.node", related_name="checks", db_constraint=False)),
            (
                "session",
                to("workshops.session", related_name="checks", db_index=False, db_constraint=False),
            ),
        ],
        options={
            "ordering": ("id",),
            "indexes": [models.Index(fields=["session", "revision"], name="check_changed")],
            "constraints": [
                models.UniqueConstraint(
                    condition=Q(state="open") & ~Q(kind="rung"),
                    fields=("session",),
                    name="check_one_open",
                ),
                models.UniqueConstraint(
                    condition=Q(kind="rung", state="open"),
                    fields=("session",),
                    name="check_one_rung_open",
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="Choice",
        fields=[
            ("pk", key_of("author_tag", "of_check")),
            ("author_tag", models.BinaryField(db_column="tag")),
            (
                "of_check",
                to(
                    "workshops.check",
                    db_column="check_id",
                    related_name="choices",
                    db_constraint=False,
                ),
            ),
            ("choice", models.CharField(max_length=20)),
            ("counted", models.CharField(max_length=20, blank=True, default="", db_default="")),
        ],
    ),
]
