"""Answers that are held until somebody has read them."""

import pytest

from tests.access.roles import signed_in, with_cookie
from tests.actions.test_fast_path import falls_back
from tests.factories import a_room, a_seat, an_answer, an_organiser, fresh
from workshops import access, op_ids
from workshops.actions import (
    answering,
    asking,
    causes,
    closing,
    fast_path,
    grouping,
    hiding,
    joining,
    marks,
    moderation,
    undoing,
    voting,
)
from workshops.actions.black_out import black_out
from workshops.board.contributions import read_contributions
from workshops.board.held import read_held
from workshops.board.steps import latest_steps
from workshops.cookies import SEAT
from workshops.exports.numbers import numbers_of
from workshops.exports.redaction import redacted_for
from workshops.exports.snapshot import read_record
from workshops.models import Answer, UndoEntry
from workshops.models.node import LATE
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

SAID = "It was Ms Smith"


@pytest.fixture(params=["fast_path", "locked_path"])
def way(request, monkeypatch):
    if request.param == "locked_path":
        monkeypatch.setattr(fast_path, "add", falls_back)


def a_checked_room(**more):
    """A room whose answers are checked first, with 1 held answer."""
    room = a_room(people=3, checks_first=True, organiser=an_organiser("owner"), **more)
    room.held = an_answer(room.seats[0], fresh(room.why), SAID)
    return room


def show(room):
    moderation.release(room.session, room.held, fresh(room.held).text)


def refuse(room):
    moderation.refuse(room.session, room.held, "hurtful", fresh(room.held).text)


def newest(room):
    return UndoEntry.objects.filter(session=room.session, undone=False).first()


def own(room):
    (answer,) = read_contributions(fresh(room.session), room.seats[0]).answers
    return answer


def hidden_in_summary(room):
    numbers = numbers_of(read_record(fresh(room.session)))
    return {entry.reason: entry.answers for entry in numbers.hidden}


def test_an_answer_is_held_and_counts_for_who_has_written_alone(way):
    room = a_checked_room(revealed=True)
    before = fresh(room.session)
    another = an_answer(room.seats[1], fresh(room.why), "Another")
    assert fresh(another).state == "held"
    why, after = fresh(room.why), fresh(room.session)
    assert (why.answers, why.writers) == (0, 2)
    assert after.phone_revision == before.phone_revision
    assert own(room).state == "held"


def test_a_held_answer_that_is_sent_again_is_the_same(way):
    room = a_checked_room()
    op_id = op_ids.make()
    first, _ = answering.submit(fresh(room.seats[1]), fresh(room.why), "Another", op_id)
    again, is_new = answering.submit(fresh(room.seats[1]), fresh(room.why), "Another", op_id)
    assert (again.pk, is_new) == (first.pk, False)


def test_what_a_facilitator_types_in_is_not_held():
    room = a_checked_room()
    answer, _ = answering.add_from_room(room.session, room.why, "Said aloud", op_ids.make())
    assert fresh(answer).state == "here"


def test_it_is_shown_in_silence_without_a_word_to_phones():
    room = a_checked_room()
    before, place = fresh(room.session), fresh(room.held).sort
    show(room)
    after, answer = fresh(room.session), fresh(room.held)
    assert (answer.state, answer.sort) == ("here", place)
    assert (fresh(room.why).answers, fresh(room.why).writers) == (1, 1)
    assert after.phone_revision == before.phone_revision


def test_it_is_shown_last_once_the_others_can_be_read():
    room = a_checked_room(revealed=True)
    assert fresh(room.held).sort < LATE
    before = fresh(room.session)
    show(room)
    assert fresh(room.held).sort > LATE
    assert fresh(room.session).phone_revision > before.phone_revision
    assert fresh(room.why).answers == 1


def test_it_is_shown_while_the_room_votes_and_takes_dots():
    room = a_checked_room(revealed=True)
    asking.open_voting(room.session, room.why)
    show(room)
    voting.give(fresh(room.seats[1]), Answer.objects.select_related("parent__why").get())
    assert fresh(room.held).tally == 1


def test_only_the_words_that_were_read_are_shown():
    room = a_checked_room()
    answering.edit(room.seats[0], room.held, "Something else")
    with pytest.raises(Refused, match="has just changed"):
        moderation.release(room.session, room.held, SAID)
    with pytest.raises(Refused, match="has just changed"):
        moderation.refuse(room.session, room.held, "hurtful", SAID)
    assert (fresh(room.held).state, fresh(room.held).reason) == ("held", "")


def test_what_was_shown_and_is_changed_in_silence_is_held_again():
    room = a_checked_room()
    show(room)
    answering.edit(room.seats[0], room.held, "Something else")
    assert fresh(room.held).state == "held"
    assert (fresh(room.why).answers, fresh(room.why).writers) == (0, 1)


def test_it_is_taken_back_while_it_is_held():
    room = a_checked_room(revealed=True)
    before = fresh(room.session)
    answering.withdraw(room.seats[0], room.held)
    answer = fresh(room.held)
    assert (answer.text, answer.state, answer.left_revision) == ("", "withdrawn", None)
    assert (fresh(room.why).answers, fresh(room.why).writers) == (0, 0)
    assert fresh(room.session).phone_revision == before.phone_revision
    with pytest.raises(Refused, match="taken it back"):
        show(room)


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


def test_showing_and_not_showing_are_undone():
    room = a_checked_room(revealed=True)
    refuse(room)
    undoing.undo(room.session, newest(room))
    assert (fresh(room.held).state, fresh(room.held).reason) == ("held", "")
    show(room)
    undoing.undo(room.session, newest(room))
    assert (fresh(room.held).state, fresh(room.why).answers) == ("held", 0)
    assert fresh(room.held).left_revision == fresh(room.session).revision


def test_showing_is_not_undone_once_the_room_has_built_on_it():
    room = a_checked_room(revealed=True)
    show(room)
    entry = newest(room)
    causes.mark_cause(room.session, fresh(room.held), "A cause")
    with pytest.raises(Refused, match="changed this since"):
        undoing.undo(room.session, entry)


@pytest.mark.parametrize("act", ["hide", "group", "ask", "cause"])
def test_the_desk_does_nothing_to_it(act):
    room = a_checked_room(revealed=True)
    other = an_answer(room.seats[1], fresh(room.why), "Another")
    acts = {
        "hide": lambda: hiding.hide(room.session, room.held, "hurtful"),
        "group": lambda: grouping.group(room.session, [room.held.pk, other.pk], "Both"),
        "ask": lambda: asking.ask(room.session, room.held),
        "cause": lambda: causes.mark_cause(room.session, room.held, "A cause"),
    }
    with pytest.raises(Refused, match="Nobody has checked this answer yet"):
        acts[act]()


def test_a_name_is_taken_out_before_the_room_sees_it_and_undo_tells_nothing():
    room = a_checked_room(revealed=True)
    at = fresh(room.session).phone_revision
    black_out(room.session, room.held, [3], SAID)
    assert fresh(room.session).phone_revision == at
    assert (own(room).text, own(room).has_gaps) == ("It was Ms […]", True)
    assert "Ms" not in str(latest_steps(fresh(room.session)))
    undoing.undo(room.session, newest(room))
    assert fresh(room.held).text == SAID


def test_a_phone_finds_no_held_answer_even_by_its_id():
    room = a_checked_room(revealed=True)
    code, secret = room.session.code, joining.join(room.session)
    find = (code, {SEAT: secret}, room.held.pk)
    assert access.find_seat_and_node(*find) is None
    show(room)
    assert access.find_seat_and_node(*find)


def test_at_the_close_they_are_hidden_unread():
    room = a_checked_room(revealed=True)
    refused = an_answer(room.seats[1], fresh(room.why), "Another")
    moderation.refuse(room.session, refused, "hurtful", "Another")
    closing.begin_closing(room.session)
    closing.close(room.session)
    states = Answer.objects.order_by("reason").values_list("state", "reason", "author_tag")
    assert list(states) == [("hidden", "hurtful", None), ("hidden", "not checked", None)]
    record = redacted_for("public", read_record(fresh(room.session)))
    assert SAID not in str(record)
    assert hidden_in_summary(room) == {
        "It could hurt someone": 1,
        "Nobody checked it before the session closed": 1,
    }


def test_they_are_shown_or_not_while_the_session_is_closing_and_that_is_undone():
    room = a_checked_room(revealed=True)
    closing.begin_closing(room.session)
    for decide, state in ((refuse, "held"), (show, "here")):
        decide(room)
        assert fresh(room.held).state == state
        undoing.undo(room.session, newest(room))
        assert (fresh(room.held).state, fresh(room.held).reason) == ("held", "")


def test_the_setting_changes_until_no_more_answers_are_sent():
    room = a_room(people=2)
    moderation.check_first(room.session)
    held = an_answer(fresh(room.seats[0]), fresh(room.why), SAID)
    moderation.stop_checking(room.session)
    shown = an_answer(fresh(room.seats[1]), fresh(room.why), "Another")
    assert [fresh(held).state, fresh(shown).state] == ["held", "here"]
    closing.begin_closing(room.session)
    with pytest.raises(Refused, match="ended"):
        moderation.check_first(room.session)


def test_the_page_of_held_answers_says_nothing_while_nothing_has_changed():
    room = a_checked_room()
    client, address = signed_in("owner"), f"/desk/{room.session.written_code}/held"
    page = client.get(address)
    assert SAID in page.content.decode()
    since = {"since": fresh(room.session).revision}
    assert client.get(address, since).status_code == 204
    released = client.post(
        f"/desk/{room.session.written_code}/nodes/{room.held.pk}/release", {"seen": SAID}
    )
    assert released["Location"] == address
    assert SAID not in client.get(address, since).content.decode()
    assert with_cookie(joining.join(room.session)).get(address).status_code == 404


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


def test_a_newcomer_learns_of_none():
    room = a_checked_room(revealed=True)
    assert read_contributions(fresh(room.session), a_seat(room.session)).answers == ()
