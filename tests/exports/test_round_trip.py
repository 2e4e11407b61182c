"""import(export(x)) equals x, ids, code and seats aside."""

import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.exports.records import records
from tests.exports.records_in_order import in_order
from tests.exports.trees import TAKEN, a_record
from tests.factories import a_collecting_room, an_organiser
from tests.room_actions import ACTIONS, Scenario
from workshops.actions import closing, importing, sessions
from workshops.exports import FORMATS, document_of, reading
from workshops.exports.document import document_from

many = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
slowly = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))


def as_json(document):
    stream = io.BytesIO()
    FORMATS["json"].write(document, stream)
    return stream.getvalue()


@given(records())
@many
def test_a_record_that_is_written_and_read_is_the_same(record):
    assert reading.read(as_json(document_from(record, "operator"))) == (record, [])


@pytest.mark.django_db
@given(records())
@slowly
def test_a_record_that_goes_through_the_database_is_the_same(record):
    session = importing.import_session(record, an_organiser())
    again = document_of(session, "operator")
    assert in_order(again.kept) == record
    assert again.headline == document_from(record, "operator").headline


@pytest.mark.django_db
@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(ACTIONS)), st.integers(0, 50)), min_size=4, max_size=25
    )
)
@slowly
def test_whatever_happened_in_a_room_comes_back(actions):
    scenario = Scenario()
    for name, number in actions:
        scenario.do(name, number)
    assert_comes_back(scenario.session)


@pytest.mark.django_db
def test_a_closed_room_comes_back_closed():
    scenario = Scenario()
    closing.close(scenario.session)
    assert assert_comes_back(scenario.session).phase == "closed"


@pytest.mark.django_db
def test_a_room_that_collects_answers_comes_back_collecting():
    copy = assert_comes_back(a_collecting_room(people=2, answers=3).session)
    sessions.start(copy)
    assert copy.whys.get().answers == 3


def assert_comes_back(session):
    before = document_of(session, "operator")
    record, _ = reading.read(as_json(before))
    copy = importing.import_session(record, session.organiser)
    after = document_of(copy, "operator")
    assert in_order(after.kept) == in_order(before.kept)
    assert (after.numbers, after.headline) == (before.numbers, before.headline)
    assert copy.code != session.code
    return copy


def test_what_was_taken_while_the_session_went_on_comes_back():
    record = a_record()
    taken = as_json(document_from(record, "operator", taken=TAKEN))
    assert reading.read(taken)[0] == reading.read(as_json(document_from(record, "operator")))[0]
