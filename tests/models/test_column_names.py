"""Names in Python follow the field; the database keeps its own, which older processes use."""

import pytest
from django.core.management import call_command

from workshops import models

RENAMED = [("workshops", f"{number:04}") for number in range(17, 21)] + [("accounts", "0005")]
TABLES = {
    models.UndoEntry: "workshops_deed",
    models.RateLimitBucket: "workshops_bucket",
    models.ExportJob: "workshops_copy",
}
COLUMNS = {
    (models.Session, "phone_revision"): "phones_revision",
    (models.Session, "header_revision"): "head_revision",
    (models.Session, "full_reload_revision"): "restamped_revision",
    (models.Node, "author_tag"): "tag",
    (models.Node, "original_digest"): "first_sent",
    (models.Vote, "author_tag"): "tag",
    (models.AuthorBucket, "author_tag"): "tag",
    (models.Why, "position"): "opened",
}


@pytest.mark.parametrize(("app", "migration"), RENAMED)
@pytest.mark.parametrize("backwards", [False, True])
def test_a_new_name_changes_nothing_in_the_database(db, capsys, app, migration, backwards):
    call_command("sqlmigrate", app, migration, backwards=backwards)
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line and not line.startswith("--")] == ["BEGIN;", "COMMIT;"]


@pytest.mark.parametrize("model", TABLES)
def test_tables_keep_their_names(model):
    assert model._meta.db_table == TABLES[model]


@pytest.mark.parametrize(("model", "name"), COLUMNS)
def test_columns_keep_their_names(model, name):
    assert model._meta.get_field(name).column == COLUMNS[model, name]


def test_a_visible_answer_is_stored_as_before():
    assert models.Node.State.VISIBLE == "here"
