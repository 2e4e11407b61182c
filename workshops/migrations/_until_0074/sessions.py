"""Sessions: how each was planned, where it is, and what its screens show."""

from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone

import workshops.codes
import workshops.models.session_plan

from ._fields import identifier, to, to_account

operations = [
    migrations.CreateModel(
        name="Session",
        fields=[
            ("id", identifier()),
            ("code", models.CharField(max_length=8, unique=True, default=workshops.codes.make)),
            ("title", models.CharField(max_length=120)),
            ("welcome", models.CharField(max_length=600, blank=True)),
            ("minutes", models.PositiveSmallIntegerField(default=45)),
            ("levels", models.PositiveSmallIntegerField(default=5)),
            (
                "mode",
                models.CharField(
                    max_length=8,
                    default="silent",
                    choices=[("quick", "Quick"), ("silent", "Silent"), ("full", "Full")],
                ),
            ),
            ("dots", models.PositiveSmallIntegerField(default=3)),
            (
                "role_groups",
                ArrayField(
                    models.CharField(max_length=60),
                    blank=True,
                    default=workshops.models.session_plan.default_role_groups,
                ),
            ),
            ("cap", models.PositiveIntegerField(default=1500)),
            ("keep_days", models.PositiveSmallIntegerField(default=90)),
            (
                "phase",
                models.CharField(
                    max_length=10,
                    default="preparing",
                    choices=[
                        ("preparing", "Preparing"),
                        ("collecting", "Collecting"),
                        ("open", "Open"),
                        ("closing", "Closing"),
                        ("closed", "Closed"),
                    ],
                ),
            ),
            ("locked", models.BooleanField(default=False)),
            ("created_at", models.DateTimeField(auto_now_add=True)),
            ("opened_at", models.DateTimeField(blank=True, null=True)),
            ("closed_at", models.DateTimeField(blank=True, null=True)),
            ("key", models.BinaryField(blank=True, null=True)),
            ("people", models.PositiveIntegerField(blank=True, null=True)),
            ("revision", models.BigIntegerField(default=1)),
            ("phone_revision", models.BigIntegerField(default=1, db_column="phones_revision")),
            ("header_revision", models.BigIntegerField(default=1, db_column="head_revision")),
            (
                "full_reload_revision",
                models.BigIntegerField(default=0, db_column="restamped_revision"),
            ),
            ("organiser", to_account(related_name="sessions")),
            ("salt", models.BinaryField(blank=True, null=True)),
            ("edited_at", models.DateTimeField(default=timezone.now, db_default=Now())),
            (
                "languages",
                ArrayField(
                    models.CharField(max_length=10), blank=True, default=list, db_default=[]
                ),
            ),
            ("minutes_to_arrive", models.PositiveSmallIntegerField(default=0, db_default=0)),
            ("minutes_to_close", models.PositiveSmallIntegerField(default=0, db_default=0)),
            ("minutes_each", models.PositiveSmallIntegerField(blank=True, null=True)),
            (
                "screen_view",
                models.CharField(
                    max_length=12,
                    default="follow",
                    db_default="follow",
                    choices=[
                        ("follow", "Follow"),
                        ("why", "Why"),
                        ("side_by_side", "Side By Side"),
                        ("result", "Result"),
                        ("read_back", "Read Back"),
                        ("causes", "Causes"),
                        ("common", "Common"),
                        ("qr", "Qr"),
                        ("blank", "Blank"),
                    ],
                ),
            ),
            ("screen_node", models.BigIntegerField(blank=True, null=True)),
            ("screen_desk", models.BinaryField(blank=True, null=True)),
            ("screen_revision", models.BigIntegerField(default=0, db_default=0)),
            ("prompt_kind", models.CharField(max_length=8, default="why", db_default="why")),
            (
                "prompt_text",
                models.CharField(max_length=140, blank=True, default="", db_default=""),
            ),
            ("screen_page", models.PositiveSmallIntegerField(default=0, db_default=0)),
            ("screen_pane", models.CharField(max_length=8, blank=True, default="", db_default="")),
            ("paused", models.BooleanField(default=False, db_default=False)),
            (
                "sides",
                ArrayField(models.SmallIntegerField(), blank=True, default=list, db_default=[]),
            ),
            (
                "side_names",
                ArrayField(
                    models.CharField(max_length=60), blank=True, default=list, db_default=[]
                ),
            ),
            ("asks_groups", models.BooleanField(default=True, db_default=True)),
            ("collect_until", models.DateTimeField(blank=True, null=True)),
            ("collected", models.PositiveIntegerField(blank=True, null=True)),
            ("collected_at", models.DateTimeField(blank=True, null=True)),
            ("closing_step", models.CharField(max_length=8, blank=True, default="", db_default="")),
            ("voice", models.JSONField(blank=True, null=True)),
            ("change_from", models.DateField(blank=True, null=True)),
            ("change_until", models.DateField(blank=True, null=True)),
            ("change_salt", models.BinaryField(blank=True, null=True)),
            (
                "rehearsal_of",
                to(
                    "workshops.session",
                    blank=True,
                    null=True,
                    related_name="rehearsals",
                    db_constraint=False,
                ),
            ),
            ("record_days", models.PositiveSmallIntegerField(blank=True, null=True)),
            ("answers_deleted_at", models.DateTimeField(blank=True, null=True)),
            ("checks_first", models.BooleanField(default=False, db_default=False)),
            ("rung", models.CharField(max_length=14, blank=True, default="", db_default="")),
            ("record", models.CharField(max_length=6, blank=True, default="", db_default="")),
            ("noticed_deletion_at", models.DateTimeField(blank=True, null=True)),
            ("joining_code", models.CharField(max_length=8, unique=True, blank=True, null=True)),
            ("code_until", models.DateTimeField(blank=True, null=True)),
            (
                "organisation",
                to(
                    "workshops.organisation",
                    blank=True,
                    null=True,
                    related_name="sessions",
                    db_index=False,
                    db_constraint=False,
                    on_delete=models.SET_NULL,
                ),
            ),
        ],
        options={
            "ordering": ("-created_at",),
            "indexes": [models.Index(fields=["organisation"], name="session_of_organisation")],
            "constraints": [
                models.CheckConstraint(
                    condition=~Q(phase="closed") | Q(key__isnull=True),
                    name="session_closed_has_no_key",
                ),
                models.CheckConstraint(
                    condition=~Q(phase="closed") | Q(salt__isnull=True),
                    name="session_closed_has_no_salt",
                ),
                models.CheckConstraint(
                    condition=Q(phone_revision__lte=F("revision"))
                    & Q(header_revision__lte=F("revision")),
                    name="session_revisions_in_step",
                ),
                models.UniqueConstraint(
                    condition=Q(rehearsal_of__isnull=False),
                    fields=("organiser",),
                    name="session_one_rehearsal_each",
                ),
            ],
        },
    )
]
