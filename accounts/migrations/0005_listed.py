from django.db import migrations


class Migration(migrations.Migration):
    """The names in Python alone, of proxies, which have no table: docs/decisions/0038."""

    dependencies = [("accounts", "0004_provider_accounts")]

    operations = [
        migrations.RenameModel("KeptOrganisation", "ListedOrganisation"),
        migrations.RenameModel("KeptSession", "ListedSession"),
    ]
