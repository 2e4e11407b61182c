"""What is published of who wrote how much: when, of which answers, and never twice."""

import traceback

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.actions.steps import undo
from tests.actions.voice_rooms import OTHER, USE, WORK, Room, counted
from tests.factories import a_seat, fresh
from workshops import keys
from workshops.actions import answering, asking, closing, hiding, voice
from workshops.models import Seat, Session

pytestmark = pytest.mark.django_db


def test_a_reveal_publishes_a_block_of_30_answers_once():
    room = Room()
    room.write(30)
    assert room.blocks() == []
    room.reveal()
    # 18 of 30 by those who work in services: 2 of 3 units, as of the people.
    assert fresh(room.session).voice == {
        "parts": [[1, [USE]], [2, [WORK]]],
        "people": [1, 1],
        "blocks": [[30, [1, 2]]],
    }
    assert counted() == 30


def test_29_answers_are_kept_for_the_next_reveal():
    room = Room()
    first, *_ = room.write(29)
    room.reveal()
    assert (room.blocks(), counted()) == ([], 0)
    below = asking.ask(room.session, first)
    room.write(1, why=below)
    room.reveal(below)
    assert room.blocks() == [30]


def test_a_reveal_that_is_undone_and_done_again_counts_nothing_twice():
    room = Room()
    room.write(30)
    room.reveal()
    before = fresh(room.session).voice
    undo(room)
    room.write(2)
    room.reveal()
    assert (fresh(room.session).voice, counted()) == (before, 30)


def test_what_is_taken_back_or_hidden_later_stays_counted():
    room = Room()
    answers = room.write(31)
    room.reveal()
    before = fresh(room.session).voice
    answering.withdraw(room.seats[0], fresh(answers[0]))
    hiding.hide(room.session, answers[1], "It names a person")
    closing.begin_closing(room.session)
    assert fresh(room.session).voice == before


def test_what_was_taken_back_before_and_what_was_said_aloud_never_count():
    room = Room()
    answers = room.write(30)
    answering.withdraw(room.seats[0], answers[0])
    answering.add_from_paper(room.session, room.why, ["A", "B"], "op-id-cards")
    room.reveal()
    assert (room.blocks(), counted()) == ([], 0)


def test_answers_that_everybody_sees_at_once_count_from_when_their_why_is_settled():
    room = Room(mode=Session.Mode.QUICK)
    room.write(30)
    closing.begin_closing(room.session)
    assert room.blocks() == []
    closing.reopen(room.session)
    asking.settle(room.session, fresh(room.why))
    assert room.blocks() == []  # nothing was revealed now
    closing.begin_closing(room.session)
    assert room.blocks() == [30]


def test_closing_counts_late_answers_and_the_close_counts_those_in_silence():
    room = Room()
    room.reveal()
    first, *_ = room.write(30)
    closing.begin_closing(room.session)
    assert room.blocks() == [30]
    closing.reopen(room.session)
    below = asking.ask(room.session, first)
    room.write(30, why=below)
    closing.begin_closing(room.session)
    assert room.blocks() == [30]  # the second why has not been revealed
    closing.close(room.session)
    assert room.blocks() == [30, 30]


def test_people_who_join_later_join_a_part_and_their_group_stays_in_it():
    room = Room()
    room.write(30)
    room.reveal()
    before = fresh(room.session).voice
    for group in (USE, WORK, OTHER):
        room.seats.append(a_seat(room.session, group))
    room.write(30)
    closing.begin_closing(room.session)
    after = fresh(room.session).voice
    assert (after["parts"], after["people"]) == (before["parts"], before["people"])
    assert [answers for answers, _ in after["blocks"]] == [30, 30]


@pytest.mark.parametrize(
    "groups",
    [
        (USE,) * 4 + (WORK,) * 20,
        (USE,) * 5 + (WORK,) * 6,
        (OTHER,) * 20,
        ("",) * 20,
    ],
)
def test_a_room_with_too_few_people_on_a_side_publishes_nothing(groups):
    room = Room(groups)
    room.write(30)
    room.reveal()
    assert (room.blocks(), counted()) == ([], 0)


@pytest.mark.parametrize("sides", [[], [0, 0, 0], [1, 2], [1, 1, 0]])
def test_a_session_without_2_sides_publishes_nothing(sides):
    room = Room(sides=sides)
    room.write(30)
    room.reveal()
    assert (room.blocks(), counted()) == ([], 0)


def test_a_block_of_which_the_sides_wrote_under_20_is_used_up_and_shows_nothing():
    room = Room((USE,) * 6 + (WORK,) * 8 + (OTHER,) * 11)
    room.write(19, seats=room.seats[:14])
    room.write(11, seats=room.seats[14:])
    room.reveal()
    assert fresh(room.session).voice["blocks"] == [[30, []]]
    assert counted() == 30


def test_a_part_of_which_fewer_than_2_are_in_the_room_is_not_counted():
    room = Room()
    room.write(30)
    room.reveal()
    room.write(30)
    left = room.session.seats.filter(role_group=USE)[:5]
    Seat.objects.filter(pk__in=left).update(free_from=timezone.now())
    closing.begin_closing(room.session)
    assert room.blocks() == [30]


def test_without_its_key_a_session_counts_nothing_and_the_answers_stay_countable(monkeypatch):
    room = Room()
    room.write(30)
    with monkeypatch.context() as patch:
        patch.setattr(keys, "derive", lambda salt: None)
        room.reveal()
    assert (room.blocks(), counted()) == ([], 0)
    closing.begin_closing(room.session)
    assert room.blocks() == [30]


def test_publishing_moves_no_phone():
    room = Room()
    room.reveal()
    room.write(30)
    closing.begin_closing(room.session)
    session = fresh(room.session)
    assert session.screen_revision == session.revision
    whys = session.whys.filter(revision=session.revision).count()
    assert whys == session.whys.count()  # by the phase, which every page shows
    assert not session.nodes.filter(counted=True, revision=session.revision).exists()


# Seats and tags meet in memory: nothing that lasts, or that anybody reads, has both.


def tags_of(room):
    return [bytes(tag) for tag in room.session.author_tags(room.seats).values()]


def traces(data):
    return (data.hex(), repr(data)[2:-1])


def test_no_statement_of_the_count_has_a_tag_or_a_list_of_seats():
    room = Room()
    room.write(30)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        room.reveal()
    assert room.blocks() == [30]
    said = [query["sql"] for query in queries]
    assert any("workshops_seat" in each for each in said)
    for tag in tags_of(room):
        assert not any(trace in each for each in said for trace in traces(tag))
    with_both = [each for each in said if "workshops_seat" in each and "workshops_node" in each]
    assert with_both == []


def test_an_error_while_counting_says_nothing_of_seats_and_tags(monkeypatch, caplog, client):
    room = Room()
    room.write(30)

    def breaks(*about):
        raise ValueError(f"a canary in {len(about)} things")

    monkeypatch.setattr(voice, "with_next_block", breaks)
    client.force_login(room.session.organiser)
    client.raise_request_exception = False
    response = client.post(f"/desk/{room.session.written_code}/whys/{room.why.pk}/reveal")
    assert response.status_code == 500
    errors = [record.exc_info[1] for record in caplog.records if record.exc_info]
    assert "a canary" in "".join(map(str, errors))
    said = caplog.text + response.text
    said += "".join(each for error in errors for each in traceback.format_exception(error))
    for data in (*tags_of(room), *(bytes(seat.secret_hash) for seat in room.seats)):
        assert not any(trace in said for trace in traces(data))
    assert not any(group in caplog.text for group in (USE, WORK))
    # Nothing of it is left: the reveal was not done either.
    assert (fresh(room.why).stage, counted(), fresh(room.session).voice) == ("writing", 0, None)
