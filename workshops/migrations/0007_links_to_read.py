import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('workshops', '0006_what_was_first_sent'),
    ]

    operations = [
        migrations.CreateModel(
            name='Link',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('purpose', models.CharField(choices=[('summary', 'The summary and its files'), ('embed', 'The tree inside a page of another site')], max_length=8)),
                ('token_hash', models.BinaryField(unique=True)),
                ('revoked', models.BooleanField(default=False)),
                ('origins', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=260), default=list, size=None)),
                ('session', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='links', to='workshops.session')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('revoked', False)), fields=('session', 'purpose'), name='link_one_of_each_that_works')],
            },
        ),
    ]
