"""Only actions write to the database, and export_jobs to its own table."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WRITERS = ("accounts/actions/", "workshops/actions/", "workshops/export_jobs/")
WRITERS += ("accounts/migrations/", "workshops/migrations/")
ALWAYS_WRITE = {"bulk_create", "bulk_update", "get_or_create", "update_or_create"}
WRITE_ROWS = {"create", "update", "delete"}  # dicts and files have these names as well
ROWS = re.compile(r"\.(objects|filter|exclude|all)\b")
STATEMENT = re.compile(r"\s*(INSERT INTO|UPDATE|DELETE FROM|COPY|TRUNCATE)\b")


def writes_in(text):
    """Yield each expression of a module that writes rows."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and STATEMENT.match(str(node.value)):
            yield node.value
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        name, of = node.func.attr, ast.unparse(node.func.value)
        saves_a_row = name == "save" and not node.args
        if name in ALWAYS_WRITE or saves_a_row or (name in WRITE_ROWS and ROWS.search(f".{of}")):
            yield ast.unparse(node)


@pytest.mark.parametrize(
    "line",
    [
        "Seat.objects.create(number=1)",
        "session.seats.filter(pk=1).update(number=2)",
        "whys.exclude(pk=1).delete()",
        "seat.save(update_fields=['number'])",
        "cursor.execute('DELETE FROM workshops_seat')",
    ],
)
def test_a_write_is_noticed(line):
    assert list(writes_in(line))


def test_only_actions_and_export_jobs_write():
    found = {
        str(path): list(writes_in((ROOT / path).read_text()))
        for folder in ("accounts", "common", "coprod", "workshops")
        for path in (full.relative_to(ROOT) for full in sorted((ROOT / folder).rglob("*.py")))
        if not str(path).startswith(WRITERS)
    }
    assert {path: writes for path, writes in found.items() if writes} == {}
