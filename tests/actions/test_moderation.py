"""Answers that are held until somebody has read them."""

import pytest

from tests.access.roles import signed_in, with_cookie
from tests.actions.held_answers import (
    SAID,
    a_checked_room,
    hidden_in_summary,
    newest,
    own,
    refuse,
    show,
)
from tests.actions.test_fast_path import falls_back
from tests.factories import a_room, a_seat, an_answer, fresh
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
    moderation,
    undoing,
    voting,
)
from workshops.actions.black_out import black_out
from workshops.board.contributions import read_contributions
from workshops.board.steps import latest_steps
from workshops.cookies import SEAT
from workshops.exports.redaction import redacted_for
from workshops.exports.snapshot import read_record
from workshops.models import Answer
from workshops.models.node import LATE
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["fast_path", "locked_path"])
def way(request, monkeypatch):
    if request.param == "locked_path":
        monkeypatch.setattr(fast_path, "add", falls_back)


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


def test_a_newcomer_learns_of_none():
    room = a_checked_room(revealed=True)
    assert read_contributions(fresh(room.session), a_seat(room.session)).answers == ()
