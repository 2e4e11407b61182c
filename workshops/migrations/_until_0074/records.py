"""Undo, jobs, rate limits, and what tells of deleted things."""

from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models
from django.db.models import Q

from ._fields import identifier, to, to_account

operations = [
    migrations.CreateModel(
        name="UndoEntry",
        fields=[
            ("id", identifier()),
            ("kind", models.CharField(max_length=20)),
            ("words", models.CharField(max_length=400)),
            ("details", models.JSONField(default=dict)),
            ("undone", models.BooleanField(default=False)),
            ("revision", models.BigIntegerField()),
            ("session", to("workshops.session", related_name="undo_entries")),
            ("about", to("workshops.node", blank=True, null=True, related_name="+")),
            ("ends_at", models.DateTimeField(blank=True, null=True)),
            ("timer_seconds", models.PositiveIntegerField(blank=True, null=True)),
        ],
        options={
            "ordering": ("-revision", "-id"),
            "indexes": [models.Index(fields=["session", "-revision"], name="deed_newest")],
            "db_table": "workshops_deed",
        },
    ),
    migrations.CreateModel(
        name="ExportJob",
        fields=[
            ("id", identifier()),
            ("key", models.CharField(max_length=64, unique=True)),
            ("sessions", ArrayField(models.BigIntegerField(), default=list)),
            ("slug", models.CharField(max_length=20)),
            ("reader", models.CharField(max_length=20)),
            (
                "state",
                models.CharField(
                    max_length=8,
                    default="waiting",
                    choices=[
                        ("waiting", "Waiting"),
                        ("writing", "Writing"),
                        ("ready", "Ready"),
                        ("failed", "Failed"),
                    ],
                ),
            ),
            ("attempts", models.PositiveSmallIntegerField(default=0)),
            ("done", models.PositiveIntegerField(default=0)),
            ("steps", models.PositiveIntegerField(default=0)),
            ("content", models.BinaryField(null=True)),
            ("made_at", models.DateTimeField(auto_now_add=True)),
            ("asked_at", models.DateTimeField(auto_now_add=True)),
            ("owner", to_account(null=True, related_name="export_jobs")),
            ("session", to("workshops.session", null=True, related_name="export_jobs")),
            ("language", models.CharField(max_length=10, db_default="en")),
        ],
        options={"db_table": "workshops_copy"},
    ),
    migrations.CreateModel(
        name="AuthorBucket",
        fields=[
            ("author_tag", models.BinaryField(primary_key=True, serialize=False, db_column="tag")),
            ("tokens", models.FloatField(default=30)),
            ("tokens_at", models.DateTimeField()),
            (
                "session",
                to("workshops.session", related_name="author_buckets", db_constraint=False),
            ),
            ("taps", models.FloatField(default=120, db_default=120)),
            ("taps_at", models.DateTimeField(blank=True, null=True)),
            ("recent", models.FloatField(default=0, db_default=0)),
            ("recent_at", models.DateTimeField(blank=True, null=True)),
            ("flooded", models.BooleanField(default=False, db_default=False)),
        ],
        options={
            "indexes": [
                models.Index(condition=Q(flooded=True), fields=["session"], name="bucket_flooded")
            ]
        },
    ),
    # Django would write 120.0.
    migrations.RunSQL(
        "ALTER TABLE workshops_authorbucket ALTER COLUMN taps SET DEFAULT 120",
        migrations.RunSQL.noop,
    ),
    migrations.CreateModel(
        name="RateLimitBucket",
        fields=[
            ("id", identifier()),
            ("key", models.BinaryField(unique=True)),
            ("tokens", models.FloatField()),
            ("tokens_at", models.DateTimeField()),
        ],
        options={"db_table": "workshops_bucket"},
    ),
    migrations.CreateModel(
        name="Tombstone",
        fields=[("id", identifier()), ("code_hash", models.BinaryField(unique=True))],
    ),
    migrations.CreateModel(
        name="SpentKey",
        fields=[("id", identifier()), ("name", models.CharField(max_length=64, unique=True))],
    ),
]
