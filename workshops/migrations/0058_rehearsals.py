import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("workshops", "0057_did_it_change")]

    operations = [
        migrations.AddField(
            "session",
            "rehearsal_of",
            models.ForeignKey(
                "workshops.session",
                on_delete=django.db.models.deletion.CASCADE,
                db_constraint=False,
                null=True,
                blank=True,
                related_name="rehearsals",
            ),
        ),
        migrations.AddConstraint(
            "session",
            models.UniqueConstraint(
                fields=["organiser"],
                condition=models.Q(rehearsal_of__isnull=False),
                name="session_one_rehearsal_each",
            ),
        ),
    ]
