"""The tables of this version fit the code of the version before, during a rolling restart.

test_side_by_side.py runs that code; this needs no history, and says which column is in the way.
"""

import os
from urllib.parse import urlsplit

import pytest
from django.db import connection

from .contract import columns_before, columns_of


@pytest.fixture
def now(db):
    """The columns of this version, and those that every INSERT has to name."""
    name = connection.settings_dict["NAME"]
    return columns_of(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl())


def test_every_column_that_the_version_before_uses_is_there_with_its_type(now):
    for table, columns in columns_before().items():
        assert columns.items() <= now[0].get(table, {}).items(), table


def test_the_version_before_can_add_rows_without_naming_new_columns(now):
    before = columns_before()
    needed = {(table, column) for table, column in now[1] if table in before}
    assert [pair for pair in needed if pair[1] not in before[pair[0]]] == []
