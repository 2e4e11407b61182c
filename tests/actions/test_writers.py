"""How many people have written under a why, whichever path their answers take."""

import pytest

from tests.actions.test_fast_path import falls_back
from tests.factories import a_room, an_answer, fresh
from workshops.actions import answering, asking, closing, fast_path, hiding
from workshops.models import Why

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["fast path", "locked path"], autouse=True)
def way(request, monkeypatch):
    if request.param == "locked path":
        monkeypatch.setattr(fast_path, "add", falls_back)


def writers(room):
    return fresh(room.why).writers


def test_each_person_is_counted_once():
    room = a_room(people=3)
    for seat in (room.seats[0], room.seats[0], room.seats[1]):
        an_answer(fresh(seat), fresh(room.why))
    assert writers(room) == 2


def test_what_a_facilitator_typed_in_is_nobodys():
    room = a_room(people=3, answers=1)
    answering.add_from_room(room.session, room.why, "Said aloud", "op-id-aloud")
    answering.add_from_paper(room.session, room.why, ["On paper", "Too"], "op-id-paper")
    assert (writers(room), fresh(room.why).answers) == (1, 4)


def test_who_takes_back_their_only_answer_has_not_written():
    room = a_room(people=2, answers=2)
    second = an_answer(room.seats[0], room.why)
    answering.withdraw(fresh(room.seats[0]), room.answers[0])
    assert writers(room) == 2
    answering.withdraw(fresh(room.seats[0]), second)
    assert writers(room) == 1


def test_a_hidden_answer_is_not_counted_until_it_is_shown_again():
    room = a_room(people=2, answers=2, revealed=True)
    hiding.hide(room.session, room.answers[0], "Named somebody")
    assert writers(room) == 1
    an_answer(fresh(room.seats[0]), fresh(room.why))
    hiding.show(room.session, room.answers[0])
    assert writers(room) == 2


def test_what_a_process_of_the_version_before_did_not_count_is_counted_at_the_reveal():
    room = a_room(people=3, answers=3)
    Why.objects.update(writers=0)
    asking.reveal(room.session, room.why)
    assert writers(room) == 3


def test_nothing_of_it_is_left_after_the_close():
    room = a_room(people=3, answers=2)
    closing.close(room.session)
    assert writers(room) == 0
