"""Every field of every model is in the JSON, or is left out for a reason that is written down."""

import json

from django.apps import apps

from tests.exports.trees import a_record, with_updates, written
from workshops.exports.coverage import LEFT_OUT, PLACES, exported
from workshops.exports.document import document_from
from workshops.exports.kinds import Text

EXPORTED = exported()


def fields():
    """Every field that the database holds, such as Node.text."""
    for model in apps.get_app_config("workshops").get_models():
        if not model._meta.proxy:
            own = (*model._meta.concrete_fields, *model._meta.many_to_many)
            yield from (f"{model.__name__}.{field.name}" for field in own)


def named(field):
    """Return how often a field is named, alone or with its model."""
    model = field.partition(".")[0]
    return (field in EXPORTED) + (field in LEFT_OUT) + (model in LEFT_OUT)


def test_every_field_is_exported_or_left_out_with_a_reason():
    unnamed = [field for field in fields() if not named(field)]
    assert not unnamed, (
        f"{', '.join(unnamed)}: neither in the JSON nor left out of it. Declare it "
        "(workshops/exports/entries), or give the reason in LEFT_OUT "
        "(workshops/exports/coverage.py)."
    )


def test_no_field_is_both_exported_and_left_out():
    assert [field for field in fields() if named(field) > 1] == []


def test_only_fields_that_exist_are_named():
    models = {field.partition(".")[0] for field in fields()}
    assert {*EXPORTED, *LEFT_OUT} - {*fields()} - models == set()


def test_the_json_has_what_is_said_to_be_exported():
    record = json.loads(written("json", document_from(with_updates(a_record()), "operator")))
    assert [place for place in set(EXPORTED.values()) if not _has(record, place)] == []


def _has(found, place):
    """Return whether there is something at a place, such as `nodes[].text`."""
    for name in place.split("."):
        field = name.removesuffix("[]")
        if field not in found:
            return False
        found = found[field]
        if name.endswith("[]"):
            found = found[-1]
    return True


def test_no_text_in_a_file_is_longer_than_its_column():
    too_long = []
    for entry in PLACES.values():
        for fact in entry.facts():
            if isinstance(fact.kind, Text):
                longest = entry.model._meta.get_field(fact.column).max_length
                if longest is not None and fact.kind.longest > longest:
                    too_long.append((entry.__name__, fact.name))
    assert too_long == []
