"""A backup is checked when it is made, and has everything when it is restored."""

import json
import os
import secrets
from urllib.parse import urlsplit

import psycopg
import pytest

from coprod.hosting import archive, backup, backups, deletions, restore
from coprod.hosting.processes import Failed
from tests.factories import a_room, a_session
from workshops.actions import answering, closing, erasing, expiry, remarks
from workshops.models import Tombstone

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("environment")]


@pytest.fixture
def empty(environment):
    """The URL of an empty database."""
    name = f"coprod_{secrets.token_hex(6)}"
    with psycopg.connect(environment, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        yield urlsplit(environment)._replace(path=f"/{name}").geturl()
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def made(tmp_path):
    """`made()` makes a backup of what there is; return its path."""

    def make():
        backup.main(["--to", str(tmp_path / "backups")])
        return backups.all_in(tmp_path / "backups")[0][0]

    return make


def test_it_has_every_row_but_those_without_use_elsewhere_and_only_its_owner_reads_it(made):
    a_room()
    path = made()
    manifest = backups.read_manifest(path)
    assert manifest["rows"]["workshops_node"] > 0
    assert set(archive.TRANSIENT).isdisjoint(manifest["rows"])
    assert manifest["sha256"] == backups.digest_of(path)
    assert path.stat().st_mode & 0o077 == 0
    assert not list(path.parent.glob("*.part"))


def test_restored_it_is_the_same_and_what_was_deleted_later_is_deleted_again(made, empty, capsys):
    room, deleted = a_room(), a_session(title="Deleted later")
    path = made()
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        before = everything(connection, room.session.pk)
    expiry.delete(deleted, by=None)
    made()  # it says what was deleted since
    restore.main([str(path), "--into", empty])
    with psycopg.connect(empty) as connection:
        assert everything(connection, room.session.pk) == before
        codes = [code for (code,) in connection.execute("SELECT code FROM workshops_session")]
    assert (room.session.code in codes, deleted.code in codes) == (True, False)
    assert "rows in" in capsys.readouterr().out


def test_a_backup_is_restored_by_any_name_and_from_any_folder(made, empty, tmp_path):
    room, path, renamed = a_room(), made(), tmp_path / "Tuesday.dump"
    backups.manifest_path(path).rename(backups.manifest_path(renamed))
    path.rename(renamed)
    restore.main([str(renamed), "--into", empty])
    with psycopg.connect(empty) as connection:
        codes = connection.execute("SELECT code FROM workshops_session").fetchall()
    assert codes == [(room.session.code,)]


def test_answers_that_were_deleted_later_are_deleted_again(made, empty, capsys):
    rooms = [a_room(answers=2, revealed=True) for _ in range(2)]
    for room in rooms:
        closing.close(room.session)
    path = made()
    erasing.erase(rooms[0].session, rooms[0].answers[0], by=None)
    expiry.delete_answers(rooms[1].session, by=None)
    made()
    restore.main([str(path), "--into", empty])
    with psycopg.connect(empty) as connection:
        kept = connection.execute("SELECT text FROM workshops_node WHERE kind = 'answer'")
        assert sorted(text for (text,) in kept) == ["", "Answer number 1"]


def an_open_room():
    """A room with 2 answers, and a view beside the first."""
    room = a_room(people=2, answers=2, revealed=True)
    room.view = remarks.add_view(room.seats[1], room.answers[0], "Not for us")
    return room


def texts_in(url):
    """What people wrote in a database, with what they sent more than once."""
    with psycopg.connect(url) as connection:
        answers = connection.execute("SELECT text FROM workshops_node WHERE kind = 'answer'")
        beside = connection.execute("SELECT text FROM workshops_remark")
        return sorted(text for (text,) in (*answers, *beside))


@pytest.mark.parametrize("by", [[], ["--only-deletions"]])
def test_what_people_deleted_in_an_open_session_is_deleted_again(made, empty, capfd, by):
    room, other = an_open_room(), an_open_room()
    path = made()
    author = next(s for s in room.seats if room.session.author_tag(s) == room.answers[1].author_tag)
    answering.withdraw(author, room.answers[1])
    remarks.withdraw(other.seats[1], other.view)
    backup.main(["--to", str(path.parent), *by])
    restore.main([str(path), "--into", empty])
    kept = ["", "Answer number 0", "Answer number 0", "Answer number 1", "Not for us"]
    assert texts_in(empty) == kept
    printed = capfd.readouterr().out
    assert "Answers taken back again: 1." in printed
    assert "Lines beside answers deleted again: 1." in printed


def test_a_line_that_was_deleted_alone_after_the_close_is_deleted_again(made, empty):
    room = an_open_room()
    closing.close(room.session)
    path = made()
    erasing.erase_remark(room.session, room.view, by=None)
    made()
    restore.main([str(path), "--into", empty])
    assert "Not for us" not in texts_in(empty)


def test_a_list_of_another_database_deletes_nothing(made, empty):
    room = an_open_room()
    path = made()
    expiry.delete(room.session, by=None)
    Tombstone.objects.all().delete()
    backup.main(["--to", str(path.parent), "--only-deletions"])
    restore.main([str(path), "--into", empty])
    assert "Not for us" in texts_in(empty)


def test_a_list_of_what_was_deleted_has_no_words_and_replaces_the_one_before(made):
    room = an_open_room()
    path = made()
    for _ in range(2):
        backup.main(["--to", str(path.parent), "--only-deletions"])
    written = (path.parent / deletions.LIST).read_text()
    assert str(room.view.pk) in written
    for word in ("Answer", "Not for us", room.session.code, room.session.title):
        assert word not in written
    assert len(list(path.parent.iterdir())) == 3


def test_a_byte_that_changed_is_noticed_before_anything_is_restored(made, empty):
    a_room()
    path = made()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(Failed, match="its SHA-256 differs"):
        restore.main([str(path), "--into", empty])
    with psycopg.connect(empty) as connection:
        assert connection.execute(archive.TABLES).fetchall() == []


def test_a_database_with_tables_is_left_alone(made, environment):
    path = made()
    with pytest.raises(Failed, match="Restore into an empty one"):
        restore.main([str(path), "--into", environment])


def test_a_backup_of_a_newer_version_is_refused(made, empty):
    path = made()
    manifest = backups.read_manifest(path)
    backups.manifest_path(path).write_text(json.dumps(manifest | {"version": "99.0.0"}))
    with pytest.raises(Failed, match=r"made by Coprod 99\.0\.0"):
        restore.main([str(path), "--into", empty])


@pytest.mark.parametrize("place", ["keys", "keys/inside", "."])
def test_it_refuses_a_folder_with_the_keys(tmp_path, place):
    with pytest.raises(Failed, match="must not be in one place"):
        backup.main(["--to", str(tmp_path / place)])


def test_old_backups_go_and_the_newest_stays(made, tmp_path):
    paths = [made().rename(tmp_path / "backups" / f"coprod-{n}.dump") for n in ("a", "b")]
    for path, year in zip(paths, ("2024", "2025"), strict=True):
        facts = {"made_at": f"{year}-01-01T00:00:00+00:00"}
        backups.manifest_path(path).write_text(json.dumps(facts))
    for left in (tmp_path / "backups").glob("coprod-2*"):
        left.unlink()
    for name in ("coprod-killed.part", "coprod-killed.manifest-part"):
        killed = tmp_path / "backups" / name
        killed.write_text("Half of what people wrote")
        os.utime(killed, (0, 0))
    assert backups.delete_older(tmp_path / "backups", days=30) == 1
    assert [path.name for path in sorted((tmp_path / "backups").iterdir())] == [
        "coprod-b.dump",
        "coprod-b.json",
    ]


def everything(connection, session):
    """Each row of a session's table and of its answers, as text."""
    tables = {"workshops_session": "id", "workshops_node": "session_id"}
    asked = "SELECT t::text FROM {} t WHERE {} = {} ORDER BY 1"
    return [
        connection.execute(asked.format(table, column, session)).fetchall()
        for table, column in tables.items()
    ]
