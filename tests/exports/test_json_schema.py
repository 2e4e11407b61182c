"""The JSON Schema that is published: made from the declaration, and kept to by every export."""

import io
import json
from pathlib import Path

import jsonschema
from django.core.management import call_command
from hypothesis import given, settings

from tests.exports.records import records
from tests.exports.trees import a_record, written
from workshops.exports.document import document_from

PUBLISHED = Path(__file__).parents[2] / "docs/session.schema.json"
SCHEMA = jsonschema.Draft202012Validator(
    json.loads(PUBLISHED.read_text()), format_checker=jsonschema.FormatChecker()
)


def test_the_published_schema_is_the_one_that_the_command_prints():
    printed = io.StringIO()
    call_command("session_schema", stdout=printed)
    assert PUBLISHED.read_text() == printed.getvalue(), (
        "Write it again: bin/manage session_schema > docs/session.schema.json"
    )


@given(record=records())
@settings(max_examples=25, deadline=None)
def test_the_json_keeps_to_its_schema(record):
    for reader in ("public", "organiser", "operator"):
        SCHEMA.validate(json.loads(written("json", document_from(record, reader))))


def test_the_schema_is_a_schema_and_refuses_what_is_not_in_it():
    SCHEMA.check_schema(SCHEMA.schema)
    data = json.loads(written("json", document_from(a_record(), "public")))
    assert not SCHEMA.is_valid(data | {"seats": []})
