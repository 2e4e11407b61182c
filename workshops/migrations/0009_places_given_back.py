from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("workshops", "0008_invitations_end"),
    ]

    operations = [
        migrations.AddField(
            model_name="seat",
            name="free_from",
            field=models.DateTimeField(blank=True, null=True),
        ),
    ]
