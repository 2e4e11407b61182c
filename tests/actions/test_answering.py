from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.factories import a_room, a_seat, a_session, an_answer, bucket_of, fresh, set_tokens
from workshops.actions import answering, asking, closing, expiry, voting
from workshops.models import Answer, Node, Vote
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

OP = "one-sending"


def test_an_answer_is_below_the_node_that_was_asked():
    room = a_room()
    answer, is_new = answering.submit(room.seats[0], room.why, "Too late", OP)
    question = room.session.question
    assert (is_new, answer.parent, answer.depth, answer.path) == (True, question, 1, [question.pk])


def test_sending_twice_gives_the_same_answer_back_and_no_new_revision():
    room = a_room()
    first, _ = answering.submit(room.seats[0], room.why, "Too late", OP)
    revision = fresh(room.session).revision
    again, is_new = answering.submit(room.seats[0], room.why, "Too late", OP)
    assert (again, is_new) == (first, False)
    assert (Answer.objects.count(), fresh(room.session).revision) == (1, revision)


def test_sending_again_is_answered_even_after_the_why_was_settled():
    room = a_room()
    first, _ = answering.submit(room.seats[0], room.why, "Too late", OP)
    asking.settle(room.session, room.why)
    assert answering.submit(room.seats[0], room.why, "Too late", OP) == (first, False)


def test_another_text_with_the_same_op_id_is_refused():
    room = a_room()
    answering.submit(room.seats[0], room.why, "Too late", OP)
    with pytest.raises(Refused, match="Your new words are still here"):
        answering.submit(room.seats[0], room.why, "Too early", OP)
    assert Answer.objects.get().text == "Too late"


def test_sending_again_after_changing_it_gives_the_changed_answer_back():
    room = a_room()
    first, _ = answering.submit(room.seats[0], room.why, "Too late", OP)
    for better in ("Much too late", "Much, much too late"):
        answering.edit(room.seats[0], first, better)
    revision = fresh(room.session).revision
    again, is_new = answering.submit(room.seats[0], room.why, "Too late", OP)
    assert (again.pk, again.text, is_new) == (first.pk, "Much, much too late", False)
    assert (Answer.objects.count(), fresh(room.session).revision) == (1, revision)


def test_another_text_is_refused_also_after_changing_the_first():
    room = a_room()
    first, _ = answering.submit(room.seats[0], room.why, "Too late", OP)
    answering.edit(room.seats[0], first, "Much too late")
    with pytest.raises(Refused, match="Your new words are still here"):
        answering.submit(room.seats[0], room.why, "Too early", OP)
    assert Answer.objects.get().text == "Much too late"


def test_the_digest_of_the_first_text_differs_by_author_and_is_deleted_by_a_withdrawal():
    room = a_room(people=2)
    for seat in room.seats:
        answer, _ = answering.submit(seat, room.why, "Too late", OP)
        answering.edit(seat, answer, "Much too late")
    marks = {bytes(mark) for mark in Answer.objects.values_list("original_digest", flat=True)}
    assert len(marks) == 2
    answering.withdraw(room.seats[1], answer)
    assert fresh(answer).original_digest is None
    again = answering.submit(room.seats[1], room.why, "Too late", OP)
    assert again == (fresh(answer), False)


def test_two_people_may_use_the_same_op_id():
    room = a_room()
    for seat in room.seats:
        answering.submit(seat, room.why, "Too late", OP)
    assert Answer.objects.count() == 3


def test_the_database_itself_refuses_one_op_id_twice():
    room = a_room(answers=1)
    sent = Answer.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Answer.objects.create(
            session=room.session,
            kind="answer",
            parent=sent.parent,
            depth=1,
            text="again",
            revision=99,
            author_tag=sent.author_tag,
            op_id=sent.op_id,
        )


@pytest.mark.parametrize("end", [closing.begin_closing, closing.close])
def test_a_session_that_has_ended_takes_no_answer(end):
    room = a_room()
    end(room.session)
    with pytest.raises(Refused):
        answering.submit(room.seats[0], room.why, "Too late", OP)


def test_a_settled_why_takes_no_answer():
    room = a_room()
    asking.settle(room.session, room.why)
    with pytest.raises(Refused, match="settled"):
        answering.submit(room.seats[0], room.why, "Too late", OP)


def test_a_deleted_session_is_gone():
    room = a_room()
    expiry.delete(room.session, by=None)
    with pytest.raises(Refused) as refused:
        answering.submit(room.seats[0], room.why, "Too late", OP)
    assert refused.value.status == 410


def test_a_seat_that_sends_very_fast_is_slowed_and_others_are_not():
    room = a_room(people=2)
    # So empty that this test cannot be slow enough to see it refilled.
    set_tokens(room.seats[0], -599)
    with pytest.raises(Refused) as refused:
        an_answer(room.seats[0], room.why)
    assert refused.value.status == 429
    assert 300 < refused.value.retry_after <= 600
    an_answer(room.seats[1], room.why)


def test_a_clock_that_is_put_back_locks_nobody_out():
    room = a_room(people=1)
    in_two_hours = timezone.now() + timedelta(hours=2)
    set_tokens(room.seats[0], 0, in_two_hours)
    an_answer(room.seats[0], room.why)
    assert bucket_of(room.seats[0]).tokens_at < in_two_hours


def test_a_silent_answer_does_not_advance_the_phones():
    room = a_room()
    before = fresh(room.session)
    an_answer(room.seats[0], room.why)
    after = fresh(room.session)
    assert after.revision == before.revision + 1
    assert after.phone_revision == before.phone_revision


def test_taking_a_silent_answer_back_does_not_advance_the_phones_either():
    room = a_room(answers=1)
    before = fresh(room.session).phone_revision
    answering.withdraw(room.seats[0], room.answers[0])
    assert fresh(room.session).phone_revision == before


def test_an_answer_can_be_changed_until_it_is_revealed():
    room = a_room(answers=1)
    answering.edit(room.seats[0], room.answers[0], "Much too late")
    assert fresh(room.answers[0]).text == "Much too late"
    asking.reveal(room.session, room.why)
    with pytest.raises(Refused, match="Everyone can see this answer now"):
        answering.edit(room.seats[0], room.answers[0], "Never")
    assert fresh(room.answers[0]).text == "Much too late"


def test_taking_back_erases_the_text_and_the_votes():
    room = a_room(answers=2, revealed=True)
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[1], room.answers[0])
    answering.withdraw(room.seats[0], room.answers[0])
    gone = fresh(room.answers[0])
    assert (gone.text, gone.state, gone.tally) == ("", Node.State.WITHDRAWN, 0)
    assert Vote.objects.count() == 0
    assert fresh(room.why).answers == 1


def test_what_was_said_aloud_belongs_to_no_seat():
    room = a_room()
    answer, _ = answering.add_from_room(room.session, room.why, "From a paper card", OP)
    assert answer.from_room
    assert answer.author_tag not in [room.session.author_tag(seat) for seat in room.seats]


def test_the_tag_of_a_seat_differs_in_every_session():
    seats = [a_seat(a_session()) for _ in range(2)]
    tags = {seat.session.author_tag(s) for seat in seats for s in seats}
    assert len(tags) == 4
