import pytest

from tests.factories import a_room, a_seat, an_answer, fresh
from workshops.actions import answering, asking, causes, grouping, hiding, undoing, voting
from workshops.models import Node, UndoEntry, Vote
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    return a_room(people=4, answers=4, revealed=True)


def theme_of_two(room, name="Asked too late"):
    return grouping.group(room.session, [a.pk for a in room.answers[:2]], name)


def newest_entry(room):
    return UndoEntry.objects.filter(session=room.session, undone=False).first()


def test_a_theme_is_a_sibling_of_its_members(room):
    theme = theme_of_two(room)
    members = [fresh(answer) for answer in room.answers[:2]]
    assert {m.theme_id for m in members} == {theme.pk}
    assert {(m.parent_id, m.depth) for m in members} == {(theme.parent_id, theme.depth)}


def test_a_theme_counts_different_seats_once(room):
    theme = theme_of_two(room)
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[0], room.answers[0])
    voting.give(room.seats[0], room.answers[1])
    voting.give(room.seats[1], theme)
    assert (fresh(room.answers[0]).tally, fresh(theme).tally) == (1, 2)


def test_ungrouping_loses_nothing_and_can_be_undone(room):
    theme = theme_of_two(room)
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[1], theme)
    grouping.ungroup(room.session, theme)
    assert not Node.objects.filter(theme=theme).exists()
    assert Vote.objects.filter(node=theme).count() == 1
    undoing.undo(room.session, newest_entry(room))
    assert (Node.objects.filter(theme=theme).count(), fresh(theme).tally) == (2, 1)


def test_a_theme_that_was_asked_why_is_not_ungrouped(room):
    theme = theme_of_two(room)
    asking.ask(room.session, theme)
    with pytest.raises(Refused, match="rename it, or remove its answers one by one"):
        grouping.ungroup(room.session, theme)


def test_answers_of_two_whys_make_no_theme(room):
    why = asking.ask(room.session, room.answers[3])
    asking.reveal(room.session, why)
    deeper = an_answer(room.seats[0], why)
    with pytest.raises(Refused, match="same why"):
        grouping.group(room.session, [room.answers[0].pk, deeper.pk], "Mixed")


def test_undoing_a_group_is_refused_once_the_theme_was_asked(room):
    theme = theme_of_two(room)
    entry = newest_entry(room)
    asking.ask(room.session, theme)
    with pytest.raises(Refused):
        undoing.undo(room.session, entry)


def test_an_answer_can_leave_its_theme_and_be_put_back(room):
    theme = theme_of_two(room)
    grouping.take_out(room.session, room.answers[0])
    assert fresh(room.answers[0]).theme is None
    undoing.undo(room.session, newest_entry(room))
    assert fresh(room.answers[0]).theme_id == theme.pk


def test_three_dots_a_why_and_one_a_node(room):
    asking.open_voting(room.session, room.why)
    seat = room.seats[0]
    for answer in [*room.answers[:3], room.answers[0]]:
        voting.give(seat, answer)
    with pytest.raises(Refused, match="Tap one to take it back"):
        voting.give(seat, room.answers[3])
    voting.take_back(seat, room.answers[0])
    voting.give(seat, room.answers[3])
    assert Vote.objects.count() == 3


def test_dots_are_given_only_while_voting_is_open(room):
    with pytest.raises(Refused, match="not open"):
        voting.give(room.seats[0], room.answers[0])


def test_votes_do_not_advance_the_phones_while_voting_is_open(room):
    asking.open_voting(room.session, room.why)
    before = fresh(room.session).phone_revision
    voting.give(room.seats[0], room.answers[0])
    assert fresh(room.session).phone_revision == before


def test_a_question_takes_no_dots(room):
    with pytest.raises(Refused):
        voting.give(room.seats[0], room.session.question)


def test_hiding_counts_down_and_bringing_back_counts_up(room):
    hiding.hide(room.session, room.answers[0], "It names a person")
    assert (fresh(room.why).answers, fresh(room.answers[0]).reason) == (3, "It names a person")
    hiding.show(room.session, room.answers[0])
    assert (fresh(room.why).answers, fresh(room.answers[0]).reason) == (4, "")


def test_undo_is_refused_where_the_target_has_changed_since(room):
    hiding.hide(room.session, room.answers[0], "It names a person")
    entry = newest_entry(room)
    answering.withdraw(room.seats[0], room.answers[0])
    with pytest.raises(Refused):
        undoing.undo(room.session, entry)
    assert fresh(room.answers[0]).state == "withdrawn"


def test_a_dot_on_what_was_hidden_is_free_again(room):
    asking.open_voting(room.session, room.why)
    for answer in room.answers[:3]:
        voting.give(room.seats[3], answer)
    hiding.hide(room.session, room.answers[0], "It names a person")
    voting.give(room.seats[3], room.answers[3])


def test_a_dot_that_was_spent_elsewhere_does_not_come_back(room):
    asking.open_voting(room.session, room.why)
    for answer in room.answers[:3]:
        voting.give(room.seats[3], answer)
    voting.give(room.seats[2], room.answers[0])
    hiding.hide(room.session, room.answers[0], "It names a person")
    voting.give(room.seats[3], room.answers[3])
    hiding.show(room.session, room.answers[0])
    assert Vote.objects.filter(author_tag=room.session.author_tag(room.seats[3])).count() == 3
    assert fresh(room.answers[0]).tally == 1


def test_a_theme_does_not_count_dots_on_what_is_hidden(room):
    theme = theme_of_two(room)
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[0], room.answers[0])
    voting.give(room.seats[1], room.answers[1])
    hiding.hide(room.session, room.answers[0], "It names a person")
    assert fresh(theme).tally == 1
    hiding.show(room.session, room.answers[0])
    assert fresh(theme).tally == 2


def test_what_is_marked_as_a_cause_is_not_hidden(room):
    cause = causes.mark_cause(room.session, room.answers[0], "We come too late")
    with pytest.raises(Refused, match="Remove the cause first"):
        hiding.hide(room.session, room.answers[0], "It names a person")
    causes.unmark_cause(room.session, cause)
    hiding.hide(room.session, room.answers[0], "It names a person")


def test_a_theme_that_is_a_cause_is_not_ungrouped(room):
    theme = theme_of_two(room)
    causes.mark_cause(room.session, theme, "We come too late")
    with pytest.raises(Refused, match="marked as a cause"):
        grouping.ungroup(room.session, theme)


def test_one_step_is_undone_once(room):
    hiding.hide(room.session, room.answers[0], "It names a person")
    entry = newest_entry(room)
    undoing.undo(room.session, entry)
    with pytest.raises(Refused, match="already been undone"):
        undoing.undo(room.session, entry)


def test_a_reveal_can_be_undone_until_something_was_built_on_it():
    room = a_room(people=2, answers=2, revealed=True)
    reveal = newest_entry(room)
    undoing.undo(room.session, reveal)
    assert fresh(room.why).stage == "writing"
    asking.reveal(room.session, room.why)
    again = newest_entry(room)
    grouping.group(room.session, [a.pk for a in room.answers], "Both")
    with pytest.raises(Refused, match="has changed this since"):
        undoing.undo(room.session, again)


def test_a_settled_why_goes_back_to_the_stage_it_came_from(room):
    asking.open_voting(room.session, room.why)
    asking.settle(room.session, room.why)
    undoing.undo(room.session, newest_entry(room))
    assert fresh(room.why).stage == "voting"


def test_a_late_seat_votes_like_anyone(room):
    asking.open_voting(room.session, room.why)
    voting.give(a_seat(room.session), room.answers[0])
    assert fresh(room.answers[0]).tally == 1


def test_hiding_what_another_desk_has_hidden_says_so(room):
    hiding.hide(room.session, room.answers[0], "It names a person")
    with pytest.raises(Refused, match="already hidden"):
        hiding.hide(room.session, room.answers[0], "It names a person")
