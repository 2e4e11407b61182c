"""manage.py doctor_facts"""

import json
from datetime import timedelta

from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from workshops.actions import expiry, session_keys


class Command(BaseCommand):
    help = "Print what `coprod doctor` wants to know of the database, as JSON."
    requires_system_checks = []

    def handle(self, **options):
        self.stdout.write(json.dumps(_of_the_server() | _of_the_tables()))


def _of_the_server():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('server_version_num')::int / 10000,"
            " current_setting('max_connections')::int, count(*) FROM pg_stat_activity"
        )
        major, most, used = cursor.fetchone()
    return {"postgresql": major, "most_connections": most, "connections": used}


def _of_the_tables():
    executor = MigrationExecutor(connection)
    waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    facts = {"migrations_waiting": waiting, "migrations": len(executor.loader.applied_migrations)}
    if waiting:  # what is asked below may need a column that is not there yet
        return facts | {"missing_keys": None, "overdue": None}
    overdue = expiry.count_expired(at=timezone.now() - timedelta(days=1))
    return facts | {"missing_keys": session_keys.missing_keys(), "overdue": overdue}
