"""An adversary with the database's files, log and statistics after the end, who knows the code."""

import re
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import override_settings

from tests.factories import ARoom, a_seat, a_session, an_answer, fresh
from tests.faults.own_database import django_on, make_tables, own_postgres
from workshops import keys
from workshops.actions import (
    asking,
    causes,
    checks,
    closing,
    coverage,
    did_it_change,
    expiry,
    grouping,
    marks,
    remarks,
    voting,
)
from workshops.actions.forgotten import FORGOTTEN
from workshops.models import Action, ChangeChoice, Check, Node, Remark, Seat, Session, SpentKey, Why

PEOPLE = 30
GROUPS = ["I use services", "I manage a canary"]
WORDS = b"A canary sang"
CHUNK = 2**22


@pytest.fixture(scope="module")
def postgres(schema, django_db_blocker, tmp_path_factory):
    keys = override_settings(KEYS_DIR=tmp_path_factory.mktemp("keys"))
    with own_postgres() as own, django_db_blocker.unblock(), keys, django_on(own.address):
        make_tables(own.address, schema)
        yield own


@pytest.fixture(scope="module")
def left(postgres):
    """What a room left that was closed, and one that was deleted; with what its rows held once."""
    closed, deleted = a_full_room(), a_full_room(words=WORDS.decode())
    analyse()  # as autovacuum does whenever it likes
    left = Left(postgres, [closed, deleted])
    closing.close(closed)
    answer_later(closed, left)
    expiry.delete(deleted, by=None)
    return left


def a_full_room(words="Said aloud"):
    """A session in which each thing has happened that ties words to people."""
    session = a_session(title=f"{words}, at the door", role_groups=GROUPS, sides=[1, 2])
    why = asking.ask(session, session.question)
    seats = [a_seat(session, GROUPS[n % 2]) for n in range(PEOPLE)]
    answers = [an_answer(seat, why, f"{words} {n}") for n, seat in enumerate(seats)]
    room = ARoom(session, seats, why, answers)
    asking.reveal(session, why)
    assert fresh(session).voice["blocks"] == [[PEOPLE, [2, 1]]]
    cause = causes.mark_cause(session, answers[6], f"{words} 6")
    causes.add_action(session, cause, what=f"{words} about it")
    grouping.group(session, [answer.pk for answer in answers[:2]], f"{words} twice")
    for everybody in (read_and_tick, differ, choose, vote):
        everybody(room)
    return fresh(session)


def answer_later(session, left):
    """Ask whether things changed, note what ties answers to browsers, and end it."""
    action = Action.objects.get(cause__session=session)
    did_it_change.ask(session, date.min, date.max)
    salt = bytes(fresh(session).change_salt)
    left.keys |= {keys.derive(salt), (Path(settings.KEYS_DIR) / keys.name_of(salt)).read_bytes()}
    left.salts.add(salt)
    for n in range(PEOPLE):
        did_it_change.choose(session, action.pk, "yes", f"browser {n}", "10.0.0.1")
    left.voters = {bytes(each.voter) for each in ChangeChoice.objects.all()}
    analyse()
    did_it_change.end(session)


def read_and_tick(room):
    for seat in room.seats:
        coverage.count_slices(seat, room.why, [0, 7, 15])
        ticked = 2 if seat is room.seats[3] else 3  # nobody ticks an answer of their own
        marks.recognise(seat, fresh_with_why(room.answers[ticked]))


def differ(room):
    for n, seat in enumerate(room.seats):
        about = room.answers[8 if n == 7 else 7]  # nobody writes beside an answer of their own
        remarks.add_view(seat, about, f"{room.answers[n].text}, but not here")


def choose(room):
    check = checks.open_check(room.session, "act", room.answers[3])
    for seat in room.seats:
        checks.choose(seat, check, "yes")


def vote(room):
    asking.open_voting(room.session, room.why)
    for seat in room.seats:
        voting.give(seat, fresh_with_why(room.answers[5]))


def fresh_with_why(node):
    return Node.objects.select_related("parent__why").get(pk=node.pk)


def analyse():
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


class Left:
    """What only rows of a running session hold, and where to look for it afterwards."""

    def __init__(self, postgres, rooms):
        self.postgres = postgres
        ids = [room.pk for room in rooms]
        nodes = Node.objects.filter(session__in=ids, kind="answer")
        self.tags = {bytes(tag) for tag in nodes.values_list("author_tag", flat=True)}
        self.op_ids = {op_id.encode() for op_id in nodes.values_list("op_id", flat=True)}
        seats = Seat.objects.filter(session__in=ids)
        self.secrets = {bytes(kept) for kept in seats.values_list("secret_hash", flat=True)}
        self.salts = {bytes(room.salt) for room in rooms}
        self.keys = {room.tagging_key for room in rooms}
        self.keys |= {path.read_bytes() for path in Path(settings.KEYS_DIR).iterdir()}
        self.links = {room.author_tag(seat) for room in rooms for seat in room.seats.all()}

    def in_files(self, *needles):
        """Which of these are in any file of the database or of its log."""
        with connection.cursor() as cursor:
            cursor.execute("CHECKPOINT")
            cursor.execute("SELECT oid FROM pg_database WHERE datname <> current_database()")
            others = {str(oid) for (oid,) in cursor.fetchall()}
        wanted = set().union(*needles)
        return {needle for path in self._files(others) for needle in found(path, wanted)}

    def _files(self, others):
        """All there are, but those of the empty databases that PostgreSQL makes copies from."""
        every = self.postgres.cluster.rglob("*")
        return [path for path in every if path.is_file() and path.parent.name not in others]


def found(path, needles):
    longest, kept = max(map(len, needles)), b""
    # Half of the files is empty space. A run of zeros in which no needle fits is made shorter.
    empty = re.compile(b"\\0{%d,}" % longest)
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            kept = empty.sub(bytes(longest), kept[-longest:] + chunk)
            yield from (needle for needle in needles if needle in kept)


def statistics():
    """All that the database says of its columns."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stats::text FROM pg_stats WHERE schemaname = 'public'")
        said = [row for (row,) in cursor.fetchall()]
        cursor.execute("SELECT pg_statistic::text FROM pg_statistic")
        return "\n".join(said + [row for (row,) in cursor.fetchall()])


def dumped_statistics(postgres):
    command = [postgres.binaries / "bin/pg_dump", "--statistics-only", postgres.address]
    return postgres.user.run(command)


def test_each_of_them_was_tied_to_its_seat_while_the_key_was_there(left):
    assert left.links == left.tags
    assert len(left.tags) == 2 * PEOPLE


@pytest.mark.parametrize("look", ["pg_stats", "pg_dump"])
def test_statistics_hold_no_words_and_nothing_of_anybody(left, look):
    said = statistics() if look == "pg_stats" else dumped_statistics(left.postgres)
    assert "workshops_node" in said
    hidden = left.tags | left.voters | left.secrets | left.salts | left.keys
    words = [needle.hex() for needle in hidden] + [op_id.decode() for op_id in left.op_ids]
    assert [word for word in [*words, "canary", "Said aloud"] if word in said] == []


def test_the_key_was_never_in_a_file_of_the_database_and_its_own_is_gone(left):
    assert left.in_files(left.keys) == set()
    assert (list(Path(settings.KEYS_DIR).iterdir()), SpentKey.objects.count()) == ([], 0)
    # What it would have to be tried on is still there, so looking is worth something.
    assert left.in_files(left.tags) == left.tags


def test_rows_hold_nothing_of_anybody(left):
    for rows_of in FORGOTTEN:
        assert not rows_of(Session.objects.get()).model.objects.exists()
    assert Node.objects.filter(recognised=PEOPLE - 1).exists()  # they were counted
    assert Check.objects.get().counts == {"yes": PEOPLE}
    assert not Node.objects.exclude(author_tag=None, op_id=None).exists()
    assert Remark.objects.filter(author_tag=None).count() == PEOPLE == Remark.objects.count()
    assert not Session.objects.exclude(salt=None, key=None).exists()
    assert not ChangeChoice.objects.exists()
    assert Action.objects.get().changed == {"yes": PEOPLE, "little": 0, "no": 0}
    assert not Why.objects.filter(writers__gt=0).exists()


def test_scrubbed_files_hold_no_tag_no_seat_and_no_word_of_what_was_deleted(left):
    call_command("scrub_database", stdout=(said := StringIO()))
    assert said.getvalue().endswith(" tables rewritten.\n")
    of_people = left.tags, left.voters, left.op_ids, left.secrets, left.salts, left.keys
    assert left.in_files(*of_people, {WORDS, GROUPS[1].encode()}) == {GROUPS[1].encode()}
    assert left.in_files({b"Said aloud 7"}) == {b"Said aloud 7"}  # the room's own words stay


def test_scrubbing_without_rights_says_what_it_could_not_do(left):
    with connection.cursor() as cursor:
        cursor.execute("CREATE ROLE reader")
        cursor.execute("GRANT SELECT ON workshops_spentkey TO reader")
        cursor.execute("SET ROLE reader")
        try:
            with pytest.raises(CommandError) as error:
                call_command("scrub_database", stdout=StringIO())
        finally:
            cursor.execute("RESET ROLE")
    assert str(error.value).startswith("Not done:\n")
    assert "workshops_node: it belongs to another role" in str(error.value)
    assert "the log: grant pg_checkpoint to this role" in str(error.value)
