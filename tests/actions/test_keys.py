"""The key that ties answers to seats: half in a file, and gone for good when its session ends."""

import secrets

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection

from coprod.log import OnlyWhatIsKnown
from tests.access.person import JSON, Person
from tests.factories import a_room, a_seat, a_session, an_answer, fresh
from workshops import access, keys
from workshops.actions import answering, asking, closing, expiry, session_keys, sessions, voting
from workshops.models import Answer, AuthorBucket, Session, SpentKey, Vote
from workshops.rules import Refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder")]


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    """Do an action, and then what follows its commit."""

    def done(action, *arguments):
        with django_capture_on_commit_callbacks(execute=True):
            action(*arguments)

    return done


def of_an_earlier_version(session):
    """As it was opened before keys had files."""
    key = secrets.token_bytes(32)
    Session.objects.filter(pk=session.pk).update(key=key, salt=None)
    return fresh(session)


def test_it_is_made_when_the_session_opens_and_is_in_no_row(folder):
    session = a_session(opened=False)
    assert (session.tagging_key, list(folder.iterdir())) == (None, [])
    sessions.start(session)
    (file,) = folder.iterdir()
    row = Session.objects.filter(pk=session.pk).values().get()
    assert (row["key"], file.stat().st_mode & 0o077) == (None, 0)
    assert fresh(session).tagging_key not in (file.read_bytes(), bytes(row["salt"]))


def deleted(session):
    expiry.delete(session, by=None)


@pytest.mark.parametrize("end", [closing.close, deleted, lambda s: s.organiser.delete()])
def test_its_file_is_written_over_and_removed_as_the_session_ends(folder, commit, end):
    session = a_session()
    (file,) = folder.iterdir()
    (folder / "a second name").hardlink_to(file)  # what is left on the disk
    kept = file.read_bytes()
    commit(end, session)
    session_keys.destroy_spent_keys()  # we get no notice when an account is deleted
    assert [path.name for path in folder.iterdir()] == ["a second name"]
    assert (folder / "a second name").read_bytes() != kept
    assert not SpentKey.objects.exists()


def test_it_stays_where_the_close_is_turned_back(folder, commit):
    room = a_room(answers=1)
    before = room.session.author_tag(room.seats[0])

    def failing(session):
        with pytest.raises(ZeroDivisionError), sessions.transaction.atomic():
            closing.close(session)
            raise ZeroDivisionError

    commit(failing, room.session)
    session_keys.destroy_spent_keys()
    assert fresh(room.session).author_tag(room.seats[0]) == before


def test_what_a_process_that_died_left_is_destroyed_by_the_daily_command(folder):
    closing.close(a_session())  # and the process dies before it follows up
    assert len(list(folder.iterdir())) == SpentKey.objects.count() == 1
    for _ in range(2):
        call_command("delete_expired_sessions", verbosity=0)
    assert (list(folder.iterdir()), SpentKey.objects.count()) == ([], 0)


def test_a_file_that_cannot_be_destroyed_is_tried_again(folder, commit, monkeypatch, caplog):
    session = a_session()
    with monkeypatch.context() as broken:
        broken.setattr(keys, "_fill", failing_disk)
        commit(closing.close, session)
    assert (SpentKey.objects.count(), "tried again" in caplog.text) == (1, True)
    session_keys.destroy_spent_keys()
    assert (list(folder.iterdir()), SpentKey.objects.count()) == ([], 0)


@pytest.mark.parametrize("while_away", ["gone", "an empty one in its place"])
def test_one_whose_folder_was_away_is_destroyed_once_it_is_back(folder, commit, while_away):
    session = a_session()
    away = folder.rename(folder.with_name(f"{folder.name} elsewhere"))
    if while_away != "gone":
        folder.mkdir()
    commit(closing.close, session)
    session_keys.destroy_spent_keys()
    if while_away != "gone":
        folder.rmdir()
    away.rename(folder)
    assert len(list(folder.iterdir())) == 1
    call_command("delete_expired_sessions", verbosity=0)
    assert (list(folder.iterdir()), SpentKey.objects.count()) == ([], 0)


def test_nor_does_a_key_that_was_renewed_come_back(folder, commit):
    a_session()
    (file,) = folder.iterdir()
    found = file.rename(folder.with_name(f"{folder.name} {file.name}"))
    commit(session_keys.renew_lost_keys)
    session_keys.destroy_spent_keys()
    found.rename(file)
    session_keys.destroy_spent_keys()
    assert not file.exists()
    assert len(list(folder.iterdir())) == 1


def failing_disk(path):
    raise OSError(5, "Input/output error")


def test_no_session_opens_where_no_key_can_be_kept(settings, tmp_path):
    session = a_session(opened=False)
    settings.KEYS_DIR = tmp_path / "not there"
    with pytest.raises(Refused, match="cannot be opened"):
        sessions.start(session)
    assert fresh(session).phase == "preparing"


def test_a_session_of_the_version_before_keeps_the_key_in_its_row(commit):
    room = a_room()
    session = of_an_earlier_version(room.session)
    seat = a_seat(session)
    answer = an_answer(seat, room.why)
    assert access.find_own_answer(seat, answer.pk) == answer
    commit(closing.close, session)
    assert (fresh(session).key, fresh(session).tagging_key) == (None, None)


def test_one_that_was_prepared_by_it_has_a_file_from_the_start_on(folder):
    session = of_an_earlier_version(a_session(opened=False))
    sessions.start(session)
    assert (fresh(session).key, len(list(folder.iterdir()))) == (None, 1)


def test_one_that_it_has_opened_has_a_file_from_the_first_answer_on(folder):
    room = a_room()
    Session.objects.filter(pk=room.session.pk).update(key=None, salt=None)
    answer = an_answer(fresh(room.seats[0]), room.why)
    assert fresh(answer).author_tag == fresh(room.session).author_tag(room.seats[0]) is not None


def test_a_process_of_the_version_before_destroys_what_it_does_not_know():
    session = a_session()
    Session.objects.filter(pk=session.pk).update(phase="closed", key=None)
    assert (fresh(session).salt, SpentKey.objects.count()) == (None, 1)


def test_nor_does_it_store_what_it_has_no_tag_for_and_phones_send_that_again(monkeypatch):
    room = a_room(answers=1, revealed=True)
    asking.open_voting(room.session, room.why)
    asked = asking.ask(room.session, fresh(room.answers[0]))
    person = Person(room)
    monkeypatch.setattr(Session, "author_tag", lambda session, seat: None)
    monkeypatch.setattr(answering, "consume_author_token", lambda *given, **how: None)
    monkeypatch.setattr(voting, "consume_author_token", lambda *given, **how: None)
    answer = {"text": "Too late", "op_id": "one-sending"}
    sent = [
        person.client.post(f"{person.base}/whys/{asked.pk}/answers", answer, headers=JSON),
        person.client.post(f"{person.base}/nodes/{room.answers[0].pk}/vote", headers=JSON),
    ]
    assert [response.status_code for response in sent] == [503, 503]
    assert all("Retry-After" in response for response in sent)
    assert (Answer.objects.count(), Vote.objects.count()) == (1, 0)


def test_what_such_a_process_leaves_of_authors_is_deleted_daily_and_with_the_session():
    closed, deleted = a_room(answers=1).session, a_room(answers=1).session
    Session.objects.filter(pk=closed.pk).update(phase="closed", key=None)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM workshops_why WHERE session_id = %s", [deleted.pk])
        for table in ("node", "deed", "seat"):
            cursor.execute(f"DELETE FROM workshops_{table} WHERE session_id = %s", [deleted.pk])
        cursor.execute("DELETE FROM workshops_session WHERE id = %s", [deleted.pk])
    assert [bucket.session_id for bucket in AuthorBucket.objects.all()] == [closed.pk]
    call_command("delete_expired_sessions", verbosity=0)
    assert not AuthorBucket.objects.exists()


def test_a_start_that_is_turned_back_leaves_no_file(folder, monkeypatch):
    session = a_session(opened=False)
    monkeypatch.setattr("workshops.actions.change.notifications.notify_changed", failing_disk)
    with pytest.raises(OSError, match="Input/output"):
        sessions.start(session)
    assert list(folder.iterdir()) == []


def test_nor_does_one_on_a_full_disk_and_the_log_says_which_error_it_was(
    folder, monkeypatch, caplog
):
    monkeypatch.setattr(keys, "_fill", failing_disk)
    with pytest.raises(Refused, match="cannot be opened"):
        sessions.start(a_session(opened=False))
    assert list(folder.iterdir()) == []
    (record,) = caplog.records
    OnlyWhatIsKnown().filter(record)
    assert record.getMessage().endswith("(error 5 of the system)")


def test_nor_does_what_is_refused_in_a_session_that_has_no_key_yet(folder):
    room = a_room()
    asking.settle(room.session, room.why)
    Session.objects.update(key=None, salt=None)
    session_keys.destroy_spent_keys()
    with pytest.raises(Refused, match="settled"):
        an_answer(fresh(room.seats[0]), fresh(room.why))
    assert list(folder.iterdir()) == []


def test_if_it_is_unknown_whether_the_start_was_committed_its_file_stays(folder):
    with pytest.raises(OperationalError), keys.undone_with_the_change():
        keys.make()
        raise OperationalError
    assert len(list(folder.iterdir())) == 1
