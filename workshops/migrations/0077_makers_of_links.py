"""Who made a link to a desk: it ends with their rights.

A link that is there already has no maker, and works as before; so does one that a process of the
version before makes during a rolling restart.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

MADE_BY = """
ALTER TABLE workshops_{model} ADD COLUMN IF NOT EXISTS made_by_id integer
    CONSTRAINT {model}_goes_with_its_maker REFERENCES auth_user ON DELETE CASCADE;
"""


def made_by(model):
    """The operation that adds the column to the table of a model."""
    field = models.ForeignKey(
        to=settings.AUTH_USER_MODEL,
        on_delete=django.db.models.deletion.CASCADE,
        db_constraint=False,
        db_index=False,
        null=True,
        related_name="+",
    )
    return migrations.RunSQL(
        MADE_BY.format(model=model),
        f"ALTER TABLE workshops_{model} DROP COLUMN IF EXISTS made_by_id",
        state_operations=[migrations.AddField(model, "made_by", field)],
    )


class Migration(migrations.Migration):
    # One table after the other, and none held for the next.
    atomic = False

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("workshops", "0076_keeping_limits"),
    ]

    operations = [made_by("invitation"), made_by("helper")]
