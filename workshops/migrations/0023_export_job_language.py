from django.db import migrations, models


class Migration(migrations.Migration):
    """Old processes write "en" by the database's default: they know no other language."""

    dependencies = [("workshops", "0022_node_defaults")]

    operations = [
        migrations.AddField(
            "ExportJob", "language", models.CharField(db_default="en", max_length=10)
        ),
    ]
