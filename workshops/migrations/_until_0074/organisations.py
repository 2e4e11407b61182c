"""Organisations, and what is kept of an account outside sessions."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import migrations, models
from django.db.models import Q
from django.utils import timezone

from ._fields import identifier, only_one_to, to, to_account

ROLES = [
    ("owner", "Owner"),
    ("organiser", "Organiser"),
    ("facilitator", "Facilitator"),
    ("helper", "Helper"),
    ("reader", "Reader"),
]
# 0074 sets the type of the column again, and PostgreSQL then spells the constraint like this.
ROLE_IS_KNOWN = """
ALTER TABLE workshops_membership ADD CONSTRAINT membership_role_is_known CHECK (
    role::text = ANY (ARRAY[{roles}])
);
""".format(roles=", ".join(f"'{value}'::varchar::text" for value, _label in ROLES))

operations = [
    migrations.CreateModel(
        name="Organisation",
        fields=[
            ("id", identifier()),
            ("name", models.CharField(max_length=120)),
            ("logo", models.BinaryField(null=True)),
            (
                "accent",
                models.CharField(
                    max_length=7,
                    default="#055641",
                    validators=[
                        RegexValidator(
                            r"\A#[0-9a-f]{6}\Z",
                            "Write a colour as # and 6 letters or numbers, like #055641.",
                        )
                    ],
                ),
            ),
            (
                "members",
                models.ManyToManyField(
                    related_name="organisations",
                    to=settings.AUTH_USER_MODEL,
                    through="workshops.Membership",
                ),
            ),
        ],
        options={
            "constraints": [
                models.CheckConstraint(
                    condition=Q(accent__regex="^#[0-9a-f]{6}$"),
                    name="organisation_accent_is_a_colour",
                )
            ]
        },
    ),
    migrations.CreateModel(
        name="Membership",
        fields=[
            ("id", identifier()),
            ("user", to_account(related_name="memberships", db_index=False)),
            ("organisation", to("workshops.organisation", related_name="memberships")),
            (
                "role",
                models.CharField(
                    max_length=11,
                    default="organiser",
                    db_default="organiser",
                    choices=ROLES,
                ),
            ),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(
                    fields=("user", "organisation"), name="membership_once_in_an_organisation"
                ),
            ]
        },
    ),
    migrations.CreateModel(
        name="PlanTemplate",
        fields=[
            ("id", identifier()),
            ("name", models.CharField(max_length=120)),
            ("plan", models.JSONField()),
            (
                "owner",
                to_account(related_name="plan_templates", db_index=False, db_constraint=False),
            ),
            (
                "organisation",
                to(
                    "workshops.organisation",
                    blank=True,
                    null=True,
                    related_name="plan_templates",
                    db_constraint=False,
                    on_delete=models.SET_NULL,
                ),
            ),
        ],
        options={
            "constraints": [
                models.UniqueConstraint(fields=("owner", "name"), name="template_has_its_own_name")
            ]
        },
    ),
    migrations.CreateModel(
        name="DeletionReport",
        fields=[
            ("id", identifier()),
            (
                "kind",
                models.CharField(
                    max_length=8, choices=[("session", "Session"), ("answers", "Answers")]
                ),
            ),
            ("session_number", models.BigIntegerField()),
            ("was_due", models.BooleanField()),
            ("deleted_at", models.DateTimeField(default=timezone.now)),
            ("counts", models.JSONField()),
            (
                "organiser",
                to_account(related_name="deletion_reports", db_index=False, db_constraint=False),
            ),
            (
                "deleted_by",
                to_account(
                    null=True,
                    related_name="+",
                    db_index=False,
                    db_constraint=False,
                    on_delete=models.SET_NULL,
                ),
            ),
        ],
        options={
            "ordering": ("-deleted_at", "-id"),
            "indexes": [models.Index(fields=["organiser"], name="deletion_report_of_organiser")],
        },
    ),
    migrations.CreateModel(
        name="AccountLanguage",
        fields=[
            ("id", identifier()),
            ("language", models.CharField(max_length=10)),
            ("user", only_one_to(settings.AUTH_USER_MODEL, related_name="chosen_language")),
        ],
    ),
]

# Once the table is there: Together makes each as the models are at its end.
role_is_known = migrations.RunSQL(
    ROLE_IS_KNOWN,
    migrations.RunSQL.noop,
    state_operations=[
        migrations.AddConstraint(
            "membership",
            models.CheckConstraint(
                condition=Q(role__in=[value for value, _label in ROLES]),
                name="membership_role_is_known",
            ),
        ),
    ],
)
