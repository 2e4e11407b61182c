"""What a migration did before it failed stays, if it is no single transaction."""

from importlib import import_module

import pytest
from django.db import connection

MARKS = import_module("workshops.migrations.0030_marks").Migration


@pytest.mark.django_db
def test_each_step_of_the_migration_for_marks_can_be_done_again():
    with connection.cursor() as cursor:
        for step in MARKS.operations:
            cursor.execute(step.sql)


@pytest.mark.django_db
def test_and_can_be_taken_back_again():
    with connection.cursor() as cursor:
        for step in [*reversed(MARKS.operations)] * 2:
            cursor.execute(step.reverse_sql)
