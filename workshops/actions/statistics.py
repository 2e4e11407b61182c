"""What PostgreSQL notes of the values in our tables."""

from django.apps import apps
from django.db import connection


def analyse(*, waiting=True):
    """Update the statistics; without `waiting`, only of tables that are free."""
    with connection.cursor() as cursor:
        # Names cannot be parameters, and these are ours.
        # ast-grep-ignore: no-formatted-sql
        cursor.execute(f"ANALYZE {'' if waiting else '(SKIP_LOCKED)'} {', '.join(tables())}")


def tables():
    """Return the names of all our tables."""
    models = apps.get_app_config("workshops").get_models()
    return [model._meta.db_table for model in models if not model._meta.proxy]
