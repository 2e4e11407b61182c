"""manage.py export_session, import_session and delete_expired_sessions."""

import io
import json
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.factories import a_room, an_organiser
from workshops.actions import closing, expiry
from workshops.exports import FORMATS
from workshops.models import Session, Tombstone

pytestmark = pytest.mark.django_db


def run(name, *arguments, **options):
    out = io.StringIO()
    call_command(name, *map(str, arguments), stdout=out, **options)
    return out.getvalue()


def a_file(tmp_path, data):
    path = tmp_path / "room.json"
    path.write_text(json.dumps(data))
    return path


def test_export_writes_the_whole_session_to_standard_output():
    room = a_room(answers=2)
    data = json.loads(run("export_session", room.session.written_code.lower(), "json"))
    assert (data["reader"], len(data["nodes"])) == ("keeper", 3)


def test_export_writes_what_the_summary_shows_where_asked_to():
    room = a_room(answers=2)
    data = json.loads(run("export_session", room.session.code, "json", public=True))
    assert (data["reader"], len(data["nodes"])) == ("public", 1)


def test_export_writes_a_file(tmp_path):
    room = a_room(answers=1, revealed=True)
    path = tmp_path / "room.md"
    assert run("export_session", room.session.code, "md", output=str(path)) == ""
    assert "Answer number 0" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("code", "slug", "words"),
    [
        ("ZZZZ-ZZZZ", "json", "No session has the code 'ZZZZ-ZZZZ'."),
        ("nonsense", "json", "No session has the code 'nonsense'."),
        (None, "cake", f"Unknown format 'cake'. Choose from: {', '.join(FORMATS)}."),
    ],
)
def test_export_says_in_one_line_what_it_does_not_know(code, slug, words):
    code = code or a_room().session.code
    with pytest.raises(CommandError) as error:
        run("export_session", code, slug)
    assert str(error.value) == words


def test_import_prints_the_new_code_and_nothing_else(tmp_path):
    an_organiser()
    nodes = [{"id": 1, "parent": None, "text": "One"}, {"id": 2, "parent": 1, "text": "Two"}]
    told = run("import_session", a_file(tmp_path, {"question": "Why?", "nodes": nodes}))
    session = Session.objects.get()
    assert told == f"{session.written_code}\n"
    assert list(session.nodes.order_by("depth").values_list("text", "depth")) == [
        ("Why?", 0),
        ("One", 1),
        ("Two", 2),
    ]


def test_import_writes_nothing_where_anything_is_wrong(tmp_path):
    an_organiser()
    nodes = [{"id": 1, "parent": None, "text": "One"}, {"id": 2, "parent": 9, "text": "Two"}]
    path = a_file(tmp_path, {"question": "Why?", "nodes": nodes})
    with pytest.raises(CommandError) as error:
        run("import_session", path)
    assert str(error.value) == f"{path}: nodes[1].parent names the node 9, which does not exist."
    assert not Session.objects.exists()


def test_import_says_that_a_file_is_not_there(tmp_path):
    with pytest.raises(CommandError, match=r"cannot be read: No such file or directory\.$"):
        run("import_session", tmp_path / "nowhere.json")


def test_an_import_belongs_to_the_account_that_is_named(tmp_path):
    an_organiser("first")
    owner = an_organiser("second")
    path = a_file(tmp_path, {"question": "Why?", "nodes": []})
    run("import_session", path, owner="second")
    assert Session.objects.get().organiser == owner
    with pytest.raises(CommandError, match="There is no account 'nobody'"):
        run("import_session", path, owner="nobody")


def test_import_works_before_there_is_any_account(tmp_path):
    run("import_session", a_file(tmp_path, {"question": "Why?", "nodes": []}))
    assert not Session.objects.get().organiser.has_usable_password()


@pytest.mark.long
def test_ten_thousand_nodes_are_a_matter_of_seconds(tmp_path, django_assert_max_num_queries):
    an_organiser()
    nodes = [{"id": n, "parent": n // 3 or None, "text": f"Answer {n}"} for n in range(1, 10_001)]
    path = a_file(tmp_path, {"question": "Why?", "nodes": nodes})
    with django_assert_max_num_queries(30):
        code = run("import_session", path)
    data = json.loads(run("export_session", code.strip(), "json"))
    assert len(data["nodes"]) == 10_001


def test_expired_sessions_are_deleted_for_good_and_others_stay():
    expired, kept = a_room().session, a_room().session
    closing.close(expired)
    long_ago = expired.created_at - timedelta(days=expired.keep_days, minutes=1)
    Session.objects.filter(pk=expired.pk).update(closed_at=long_ago)
    assert run("delete_expired_sessions") == "1 session deleted.\n"
    assert list(Session.objects.all()) == [kept]
    assert Tombstone.objects.filter(code_hash=expiry.code_hash(expired.code)).exists()


def test_what_is_no_text_is_not_printed_on_a_terminal():
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    session = a_room().session
    with pytest.raises(CommandError, match=r"This format is not text\. Give a file name: --output"):
        call_command("export_session", session.code, "pdf", stdout=Terminal())
    call_command("export_session", session.code, "md", stdout=(shown := Terminal()))
    assert session.question.text in shown.getvalue()
