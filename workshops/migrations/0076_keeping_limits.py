import django.db.models.deletion
from django.db import migrations, models

from workshops.migrations._statistics import without_statistics

# A process of the version before deletes organisations without knowing the column.
OF_ORGANISATION = """
ALTER TABLE workshops_deletionreport
    ADD COLUMN IF NOT EXISTS organisation_id bigint CONSTRAINT report_outlives_its_organisation
        REFERENCES workshops_organisation ON DELETE SET NULL;
"""


def days():
    return models.PositiveSmallIntegerField(blank=True, null=True)


class Migration(migrations.Migration):
    dependencies = [("workshops", "0075_invitations_to_organisations")]

    operations = [
        migrations.AddField("organisation", "keep_days", days()),
        migrations.AddField("organisation", "record_days", days()),
        migrations.AddField(
            "organisation", "limits_apply_at", models.DateTimeField(blank=True, null=True)
        ),
        *without_statistics(workshops_organisation="limits_apply_at"),
        migrations.RunSQL(
            OF_ORGANISATION,
            "ALTER TABLE workshops_deletionreport DROP COLUMN IF EXISTS organisation_id",
            [
                migrations.AddField(
                    "deletionreport",
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="workshops.organisation",
                    ),
                ),
            ],
        ),
    ]
