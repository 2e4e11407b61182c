"""Ordinary answers and dots take the fast path; what does not is counted, and faults are plain."""

from contextlib import suppress

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.test import Client
from prometheus_client import REGISTRY

from tests.factories import a_room, fresh
from workshops import op_ids
from workshops.actions import answering, asking, closing, fast_path, grouping, hiding, voting
from workshops.models import Answer, Node, Vote
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

# As the version before wrote an answer; servers of it run beside the new ones for a while.
BEFORE = """
INSERT INTO workshops_node (
    id, session_id, kind, parent_id, depth, path, sort, text, state, reason, from_room, tally,
    tag, op_id, revision, tally_revision
)
SELECT 12345, session_id, 'answer', id, depth + 1, path || id, 7,
    'Too late', 'here', '', false, 0, %s, 'one-sending', 2, 0
FROM workshops_node WHERE id = %s
"""


def fall_backs(kind, reason):
    labels = {"kind": kind, "reason": reason}
    return REGISTRY.get_sample_value("coprod_fall_backs_total", labels) or 0


@pytest.fixture
def room():
    return a_room(people=2, answers=2, revealed=True)


@pytest.fixture
def no_locked_path(monkeypatch):
    def never(session):
        raise AssertionError("the locked path was taken")

    monkeypatch.setattr("workshops.actions.submission.session_change", never)


def as_read(node):
    return Node.objects.select_related("parent__why").get(pk=node.pk)


def test_an_ordinary_answer_takes_the_fast_path(room, no_locked_path):
    seat, why = fresh(room.seats[0]), fresh(room.why)
    answer, is_new = answering.submit(seat, why, "Because", op_ids.make())
    assert (is_new, fresh(answer).text) == (True, "Because")


def test_an_ordinary_dot_takes_the_fast_path(room, no_locked_path):
    asking.open_voting(room.session, room.why)
    voting.give(fresh(room.seats[0]), as_read(room.answers[1]))
    assert Vote.objects.get().node_id == room.answers[1].pk


@pytest.mark.parametrize("path", ["whys/{why}/answers", "nodes/{node}/vote"])
def test_an_ordinary_request_is_written_without_a_change(room, path, no_locked_path):
    asking.open_voting(room.session, room.why)
    phone = Client()
    code = room.session.written_code
    phone.post(f"/s/{code}/seats")
    address = path.format(why=room.why.pk, node=room.answers[0].pk)
    sent = {"text": "Because", "op_id": op_ids.make()}
    answered = phone.post(f"/s/{code}/{address}", sent, headers={"Accept": "application/json"})
    assert answered.status_code in (201, 204)


def settle(room):
    asking.settle(room.session, room.why)


def close(room):
    closing.begin_closing(room.session)


def hide(room):
    hiding.hide(room.session, room.answers[0], "It names somebody")


def group(room):
    grouping.group(room.session, [answer.pk for answer in room.answers], "Late")


def vote(room):
    voting.give(fresh(room.seats[1]), as_read(room.answers[0]))


@pytest.mark.parametrize("change", [hide, group, close])
def test_a_dot_on_what_has_changed_since_is_counted(room, change):
    asking.open_voting(room.session, room.why)
    seat, node = fresh(room.seats[1]), as_read(room.answers[0])
    seat.session = fresh(room.session)
    change(room)
    assert left_to_the_locked_path(seat, node, "changed") == 1


@pytest.mark.parametrize(
    ("before", "reason"), [(settle, "refused"), (group, "theme"), (vote, "sent before")]
)
def test_a_dot_that_is_not_ordinary_is_counted_with_its_reason(room, before, reason):
    asking.open_voting(room.session, room.why)
    before(room)
    seat, node = fresh(room.seats[1]), as_read(room.answers[0])
    assert left_to_the_locked_path(seat, node, reason) == 1


def left_to_the_locked_path(seat, node, reason):
    before = fall_backs("dot", reason)
    with suppress(Refused):
        voting.give(seat, node)
    return fall_backs("dot", reason) - before


def test_an_answer_that_was_sent_before_is_counted(room):
    counted = fall_backs("answer", "sent before")
    for _ in range(2):
        answering.submit(fresh(room.seats[0]), fresh(room.why), "Because", "one-sending")
    assert fall_backs("answer", "sent before") == counted + 1


def test_the_version_before_still_writes_its_answers(room):
    question = room.session.question
    tag = room.session.author_tag(room.seats[0])
    with connection.cursor() as cursor:
        cursor.execute(BEFORE, [tag, question.pk])
    read = Answer.objects.get(pk=12345)
    assert (read.text, read.state, read.tally) == ("Too late", "here", 0)


def test_what_the_fast_path_does_not_name_has_a_default_in_the_database():
    named = fast_path.ADD.split("workshops_node (")[1].split(")")[0].replace("\n", " ")
    named = {name.strip() for name in named.split(",")}
    missing = [
        field.name
        for field in Node._meta.concrete_fields
        if field.column not in named
        and not field.null
        and not field.generated
        and field.db_default is models.NOT_PROVIDED
    ]
    assert missing == []


def test_a_column_without_a_default_fails_by_its_name(room):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE workshops_node ADD novel int NOT NULL DEFAULT 0")
        cursor.execute("ALTER TABLE workshops_node ALTER novel DROP DEFAULT")
    with pytest.raises(IntegrityError, match='"novel"'), transaction.atomic():
        answering.submit(fresh(room.seats[0]), fresh(room.why), "Because", op_ids.make())
