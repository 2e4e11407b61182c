"""Dots on paper: counted by a facilitator, added to those of phones, and kept apart from them."""

import pytest

from tests.factories import a_room, fresh
from workshops import board, fragments
from workshops.actions import answering, asking, closing, grouping, hiding, undoing, voting
from workshops.exports.document import document_from
from workshops.exports.notes import notes_of
from workshops.exports.snapshot import read_record
from workshops.models import UndoEntry
from workshops.rules import Refused
from workshops.templatetags.conduct import shown_words

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    room = a_room(people=3, answers=4, revealed=True)
    asking.open_voting(room.session, room.why)
    return room


def undo(room):
    entries = UndoEntry.objects.filter(session=room.session, undone=False)
    undoing.undo(room.session, entries.first())


def shown(room, node, audience=board.DESK):
    row = board.read_board(room.session.pk, audience).nodes[node.pk]
    return row.tally, row.paper_dots


def test_they_are_added_to_the_dots_of_phones_and_named_apart(room):
    answer = room.answers[0]
    voting.give(room.seats[0], answer)
    voting.put_on_paper(room.session, answer, 4)
    assert shown(room, answer) == (5, 4)
    asking.settle(room.session, room.why)
    page = board.phone_page_of(fresh(room.session))
    assert page.result.ranked[0].node.tally == 5
    assert (page.result.dots, page.result.paper, page.result.why.voters) == (5, 4, 1)
    record = document_from(read_record(fresh(room.session)), "public").record
    labels = [notes_of(node) for node in record.nodes if node.text == answer.text]
    assert labels == [("Why 1", "5 dots", "4 on paper")]


def test_without_a_dot_from_a_phone_they_make_a_result_too_and_the_desk_names_it(room):
    voting.put_on_paper(room.session, room.answers[0], 4)
    asking.settle(room.session, room.why)
    page = board.read_board(room.session.pk, board.DESK)
    assert shown_words(page.session, page.shown) == "The result of the vote"


def test_nobody_but_the_desk_learns_of_them_while_people_vote(room):
    for audience in (board.PHONE, board.SCREEN):
        since = board.revision_for(fresh(room.session), audience)
        voting.put_on_paper(room.session, room.answers[0], 4 + since)
        assert fragments.frame(room.session.pk, since, audience).is_empty
        assert shown(room, room.answers[0], audience) == (None, 0)


def test_a_room_without_phones_has_a_result(room):
    voting.put_on_paper(room.session, room.answers[1], 7)
    asking.settle(room.session, room.why)
    found = board.read_board(room.session.pk, board.SCREEN).result
    assert [(row.node.id, row.node.tally) for row in found.ranked] == [(room.answers[1].pk, 7)]
    assert (fresh(room.why).voters, fresh(room.why).dots_given) == (0, 0)


def test_they_can_be_counted_after_the_vote_and_changed(room):
    asking.settle(room.session, room.why)
    assert fresh(room.why).dots_given is None
    voting.put_on_paper(room.session, room.answers[1], 7)
    voting.put_on_paper(room.session, room.answers[1], 6)
    assert fresh(room.why).dots_given == 0 and shown(room, room.answers[1], board.PHONE) == (6, 6)
    for left in ((7, 7), (0, 0)):
        undo(room)
        assert shown(room, room.answers[1], board.PHONE) == left
    assert fresh(room.why).dots_given is None


def test_a_theme_has_those_of_its_answers(room):
    first, second, third, _ = room.answers
    voting.put_on_paper(room.session, first, 2)
    theme = grouping.group(room.session, [first.pk, second.pk], "Too late")
    voting.put_on_paper(room.session, second, 3)
    voting.put_on_paper(room.session, theme, 1)
    assert shown(room, theme) == (6, 1)
    hiding.hide(room.session, second, "It names a person")
    assert shown(room, theme) == (3, 1)
    voting.put_on_paper(room.session, third, 1)
    with pytest.raises(Refused, match="hidden"):
        voting.put_on_paper(room.session, second, 1)


def test_they_are_refused_before_a_vote_while_nobody_sees_it_and_once_the_session_closes(room):
    undo(room)
    for _ in ("reading", "settled without a vote that counts"):
        with pytest.raises(Refused, match="Open voting first"):
            voting.put_on_paper(room.session, room.answers[0], 2)
        if fresh(room.why).is_open:
            asking.settle(room.session, room.why)
    closing.begin_closing(room.session)
    with pytest.raises(Refused, match="closing"):
        voting.put_on_paper(room.session, room.answers[0], 2)


@pytest.mark.parametrize("mode", ["quick", "silent", "full"])
def test_the_desk_neither_offers_nor_takes_them_where_there_was_no_vote(mode):
    room = a_room(people=2, answers=1, revealed=mode != "quick", mode=mode)
    asking.settle(room.session, room.why)
    with pytest.raises(Refused, match="Open voting first"):
        voting.put_on_paper(room.session, room.answers[0], 2)
    assert not offered(room)
    asking.reopen(room.session, fresh(room.why))
    asking.open_voting(room.session, fresh(room.why))
    assert offered(room)
    asking.settle(room.session, fresh(room.why))
    assert offered(room)
    voting.put_on_paper(room.session, room.answers[0], 2)
    assert offered(room)


def offered(room):
    return board.read_board(room.session.pk, board.DESK).latest.takes_paper_dots


def test_they_hold_what_they_are_on(room):
    typed, _ = answering.add_from_room(room.session, room.why, "Aloud", "op-id-aloud")
    voting.put_on_paper(room.session, typed, 2)
    entry = UndoEntry.objects.get(kind="add")
    with pytest.raises(Refused, match="changed this since"):
        undoing.undo(room.session, entry)


def test_an_answer_that_is_taken_back_has_none():
    room = a_room(people=1, answers=1, revealed=True)
    asking.open_voting(room.session, room.why)
    voting.put_on_paper(room.session, room.answers[0], 2)
    answering.withdraw(room.seats[0], room.answers[0])
    assert fresh(room.answers[0]).dots == 0


def test_they_stay_after_the_close(room):
    voting.put_on_paper(room.session, room.answers[0], 2)
    closing.close(room.session)
    assert fresh(room.answers[0]).dots == 2
    assert fresh(room.why).dots_given == 0
