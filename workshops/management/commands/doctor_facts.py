"""manage.py doctor_facts"""

import json
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from common import second_step
from workshops.actions import expiry, session_keys
from workshops.models import Membership, Organisation
from workshops.models.role import Role

OF_OWNERS = ("accounts", "owners", "owners_with_second_step", "ownerless")


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
    graph = executor.loader.graph
    waiting = len(executor.migration_plan(graph.leaf_nodes()))
    # One that replaces others is noted together with them. The graph has it, or the others.
    applied = executor.loader.applied_migrations.keys() & graph.nodes.keys()
    facts = {"migrations_waiting": waiting, "migrations": len(applied)}
    if waiting:  # what is asked below may need a column that is not there yet
        return facts | dict.fromkeys(["missing_keys", "overdue", *OF_OWNERS])
    overdue = expiry.count_expired(at=timezone.now() - timedelta(days=1))
    lost = session_keys.missing_keys()
    return facts | {"missing_keys": lost, "overdue": overdue} | _of_owners()


def _of_owners():
    """Return how many accounts can sign in, how many of them are owners, and what nobody owns."""
    accounts = get_user_model().objects.filter(is_active=True)
    owning = Membership.objects.filter(role=Role.OWNER, user__is_active=True)
    owners = accounts.filter(pk__in=owning.values("user"))
    ownerless = Organisation.objects.exclude(pk__in=owning.values("organisation"))
    counts = (
        accounts.count(),
        owners.count(),
        owners.count() - second_step.without_one(owners).count(),
        list(ownerless.order_by("pk").values_list("pk", flat=True)),
    )
    return dict(zip(OF_OWNERS, counts, strict=True))
