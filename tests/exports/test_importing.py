"""A session that was brought in is one like any other."""

import json

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from tests.exports.records_in_order import in_order
from tests.exports.test_reading_our_own import spoilt
from tests.factories import a_room, a_seat, an_answer, an_organiser, fresh
from workshops.actions import asking, closing, grouping, hiding, importing, marks, voting
from workshops.board import DESK, SCREEN, read_board
from workshops.exports import document_of, reading
from workshops.models import Session

pytestmark = pytest.mark.django_db


def copy_of(session):
    record = in_order(document_of(session, "operator").kept)
    return importing.import_session(record, an_organiser("another"))


def test_it_has_its_own_code_ids_and_organiser():
    room = a_room(answers=3, revealed=True)
    copy = copy_of(room.session)
    assert copy.code != room.session.code
    assert copy.organiser.username == "another"
    ids = set(room.session.nodes.values_list("pk", flat=True))
    assert ids.isdisjoint(copy.nodes.values_list("pk", flat=True))


def test_what_another_process_has_just_imported_is_not_imported_again(monkeypatch):
    record = in_order(document_of(a_room(answers=1).session, "operator").kept)
    organiser = an_organiser("another")
    first = importing.import_session(record, organiser, "an op_id")
    really = importing.imported_session
    looks = iter([None, first])  # the other process commits after the first look
    monkeypatch.setattr(importing, "imported_session", lambda *_: next(looks, None))
    assert importing.import_session(record, organiser, "an op_id") == first
    assert really(organiser, "an op_id") == first


def test_another_fault_of_what_is_imported_is_not_taken_for_that(monkeypatch):
    record = in_order(document_of(a_room(answers=1).session, "operator").kept)
    organiser = an_organiser("another")
    monkeypatch.setattr(importing, "_import", violate_another_constraint)
    looks = iter([None, organiser])
    monkeypatch.setattr(importing, "imported_session", lambda *_: next(looks))
    with pytest.raises(IntegrityError):
        importing.import_session(record, organiser, "an op_id")


def violate_another_constraint(record, organiser, code, organisation):
    with transaction.atomic():
        User.objects.create(username=organiser.username)


def test_5000_answers_are_written_by_as_many_statements_as_ten():
    counts, organiser = [], an_organiser()
    for size in (10, 5000):
        nodes = [{"id": n, "parent": n // 9 or None, "text": f"Answer {n}"} for n in range(1, size)]
        record, _ = reading.read(json.dumps({"question": "Why?", "nodes": nodes}).encode())
        with CaptureQueriesContext(connection) as writing:
            session = importing.import_session(record, organiser)
        counts.append(len(writing))
        assert session.nodes.count() == size
    assert counts[0] == counts[1]


def test_its_tree_has_the_same_order():
    room = a_room(answers=8, revealed=True)
    seen = [n.text for n in read_board(room.session.pk, SCREEN).children(room.session.question.pk)]
    copy = copy_of(room.session)
    again = [n.text for n in read_board(copy.pk, SCREEN).children(copy.question.pk)]
    assert again == seen


def test_a_room_can_go_on_where_it_stopped():
    room = a_room(answers=2, revealed=True)
    copy = copy_of(room.session)
    seat, why = a_seat(copy), copy.whys.get()
    an_answer(seat, why, "One more")
    asking.ask(copy, copy.nodes.filter(parent=copy.question).first())
    assert (fresh(why).answers, copy.whys.count()) == (3, 2)


def test_tallies_are_what_is_left_of_votes():
    room = a_room(answers=2, revealed=True)
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[0], room.answers[0])
    asking.settle(room.session, room.why)
    copy = copy_of(room.session)
    assert sum(n.tally for n in document_of(copy, "public").record.nodes) == 1
    assert not copy.whys.get().votes.exists()


def test_a_closed_session_has_no_key_and_starts_its_days_anew():
    room = a_room(people=4, answers=2, revealed=True)
    closing.close(room.session)
    copy = copy_of(fresh(room.session))
    assert (copy.phase, copy.tagging_key, fresh(copy).people) == ("closed", None, 4)
    assert copy.closed_at > fresh(room.session).closed_at


def test_people_who_were_there_before_are_counted_with_those_who_come():
    room = a_room(people=4, answers=2)
    copy = copy_of(room.session)
    a_seat(copy)
    assert read_board(copy.pk, DESK).session.people == 5
    closing.close(copy)
    assert Session.objects.get(pk=copy.pk).people == 5


def test_a_room_whose_file_counts_too_few_answers_can_still_hide_them():
    record, _ = reading.read(spoilt(("whys", 1, "answers"), 0))
    session = importing.import_session(record, an_organiser())
    why = session.whys.get(position=2)
    assert why.answers == 1
    session.causes.update(removed=True)
    hiding.hide(session, why.node.children.get(), "It names somebody")
    assert fresh(why).answers == 0


def test_answers_keep_how_many_recognise_them_when_a_theme_is_made():
    room = a_room(people=4, answers=3, revealed=True)
    for seat in room.seats[1:]:
        marks.recognise(seat, room.answers[0])
    asking.settle(room.session, room.why)
    copy = copy_of(room.session)
    answers = copy.nodes.filter(kind="answer").order_by("-recognised")
    grouping.group(copy, [answer.pk for answer in answers[:2]], "Too late")
    assert [answer.recognised for answer in answers] == [3, 0, 0]
