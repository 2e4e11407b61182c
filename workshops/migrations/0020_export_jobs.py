import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """The name in Python alone: the table stays (docs/decisions/0038)."""

    dependencies = [
        ("workshops", "0019_names_of_the_field"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterModelTable("Copy", "workshops_copy"),
                migrations.RenameModel("Copy", "ExportJob"),
                migrations.AlterField(
                    "ExportJob",
                    "session",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="export_jobs",
                        to="workshops.session",
                    ),
                ),
                migrations.AlterField(
                    "ExportJob",
                    "owner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="export_jobs",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ]
        )
    ]
