from django.db import migrations, models

EVERYONE, ORGANISING, EACH = "everyone", "organising", "each"


class Migration(migrations.Migration):
    dependencies = [("workshops", "0077_makers_of_links")]

    operations = [
        migrations.AddField(
            "organisation",
            "second_step",
            models.CharField(
                max_length=10,
                choices=[
                    (EVERYONE, "Everyone"),
                    (ORGANISING, "Owners and organisers"),
                    (EACH, "Each person decides"),
                ],
                default=EACH,
                db_default=EACH,
            ),
        ),
        migrations.AddConstraint(
            "organisation",
            models.CheckConstraint(
                name="organisation_second_step_is_known",
                condition=models.Q(second_step__in=[EVERYONE, ORGANISING, EACH]),
            ),
        ),
    ]
