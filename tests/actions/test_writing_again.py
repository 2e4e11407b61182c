"""Answers that were not shown, or hidden, and that their authors write again."""

import pytest

from tests.access.roles import with_cookie
from tests.actions.held_answers import SAID, a_checked_room, hidden_in_summary, own, refuse, show
from tests.factories import a_room, an_answer, fresh
from workshops import access
from workshops.actions import answering, asking, hiding, joining, marks, moderation, voting
from workshops.board.held import read_held
from workshops.cookies import SEAT
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


def test_one_that_is_not_shown_stays_held_and_its_author_learns_why():
    room = a_checked_room(revealed=True)
    refuse(room)
    assert (fresh(room.held).state, fresh(room.held).reason) == ("held", "hurtful")
    assert (own(room).is_set_aside, own(room).can_rewrite, own(room).can_edit) == (1, 1, 0)
    assert hidden_in_summary(room) == {"It could hurt someone": 1}
    page = read_held(fresh(room.session))
    assert (page.to_check, [row.id for row in page.not_shown]) == ((), [room.held.pk])
    show(room)
    assert (fresh(room.held).state, fresh(room.held).reason) == ("here", "")


def test_how_many_were_not_shown_is_no_number_of_silent_answers():
    room = a_checked_room()
    refuse(room)
    assert hidden_in_summary(room) == {}


def test_one_that_was_not_shown_is_written_again_and_checked_again():
    room = a_checked_room(revealed=True)
    refuse(room)
    moderation.stop_checking(room.session)
    answering.rewrite(fresh(room.seats[0]), room.held, "It was a manager")
    answer = fresh(room.held)
    assert (answer.text, answer.state, answer.reason) == ("It was a manager", "held", "")
    assert answer.original_digest is not None


def test_one_that_was_hidden_is_written_again_without_its_ticks_and_dots():
    room = a_room(people=3, answers=1, revealed=True)
    answer = room.answers[0]
    marks.recognise(fresh(room.seats[1]), answer)
    asking.open_voting(room.session, room.why)
    voting.give(fresh(room.seats[1]), answer)
    hiding.hide(room.session, answer, "hurtful")
    before = fresh(room.session)
    answering.rewrite(room.seats[0], answer, "Said better")
    assert (fresh(answer).state, fresh(answer).tally) == ("held", 0)
    assert (answer.marks.count(), answer.votes.count()) == (0, 0)
    assert fresh(answer).left_revision == before.revision + 1
    assert fresh(room.why).writers == 1
    with pytest.raises(Refused, match="Nobody has checked"):
        hiding.show(room.session, answer)


def test_nothing_else_is_written_again():
    room = a_room(people=3, answers=2, revealed=True)
    first, second = room.answers
    with pytest.raises(Refused, match="only write a hidden answer again"):
        answering.rewrite(room.seats[0], first, "Said better")
    asking.ask(room.session, second)
    hiding.hide(room.session, second, "hurtful")
    with pytest.raises(Refused, match="has asked why"):
        answering.rewrite(room.seats[1], second, "Said better")
    hiding.hide(room.session, first, "hurtful")
    moderation.pause(room.session)
    with pytest.raises(Refused, match="paused"):
        answering.rewrite(room.seats[0], first, "Said better")


def test_an_author_without_scripts_writes_again():
    room = a_room(people=0, revealed=True)
    secret = joining.join(room.session)
    seat = access.find_seat_in(room.session, {SEAT: secret})
    answer = an_answer(seat, room.why, SAID)
    hiding.hide(room.session, answer, "about a person")
    client = with_cookie(secret)
    address = f"/s/{room.session.written_code}/answers/{answer.pk}/edit"
    page = client.get(address).content.decode()
    assert "Write it again</h1>" in " ".join(page.split()).replace("again </h1>", "again</h1>")
    assert "It names or describes a person" in page
    asked = client.post(address, {"text": "It was Ms Jones"})
    assert "Take it out" in asked.content.decode()
    assert fresh(answer).text == SAID
    client.post(address, {"text": "It was a manager"})
    assert (fresh(answer).text, fresh(answer).state) == ("It was a manager", "held")
    assert (
        "Sent. Someone checks it first."
        in client.get(f"/s/{room.session.written_code}/mine").content.decode()
    )
