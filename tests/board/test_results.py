"""The result of a vote: its order, its ties, and what pages show of it, and when."""

import pytest

from tests.factories import a_room, a_seat, an_answer, fresh
from workshops import board, fragments
from workshops.actions import asking, causes, closing, grouping, hiding, undoing, voting
from workshops.board.results import RankedRow, ResultRow, _ranked
from workshops.models import Node, UndoEntry
from workshops.templatetags.screen import marks

pytestmark = pytest.mark.django_db


def voted(*tallies, settled=True):
    """A room in which the answers to the first why got so many dots."""
    room = a_room(people=max(tallies), answers=len(tallies), revealed=True, dots=len(tallies))
    asking.open_voting(room.session, room.why)
    for answer, dots in zip(room.answers, tallies, strict=True):
        for seat in room.seats[:dots]:
            voting.give(seat, answer)
    if settled:
        asking.settle(room.session, room.why)
    return room


def result(room, audience=board.SCREEN):
    return board.read_board(room.session.pk, audience).result


def places(result):
    return [(row.rank, row.is_tied, row.node.tally) for row in result.ranked]


def ranked(*tallies):
    """A result with so many dots at its first places."""
    nodes = [Node(pk=n, tally=dots, kind="answer") for n, dots in enumerate(tallies, start=1)]
    rows = _ranked(nodes, board.DESK)
    shown = tuple(RankedRow(n, 1, r.rank, r.is_tied) for n, r in zip(nodes, rows, strict=True))
    return ResultRow(None, shown, 0, 0, 0, False)


def test_what_has_most_dots_is_first_and_what_has_as_many_is_tied():
    room = voted(1, 3, 3, 5)
    found = result(room)
    assert places(found) == [(1, False, 5), (2, True, 3), (2, True, 3), (4, False, 1)]
    assert (found.why.voters, found.why.dots_given, found.rest) == (5, 12, 0)


def test_what_has_no_dots_is_only_counted():
    found = result(voted(2, 0, 1, 0, 0))
    assert [tally for _, _, tally in places(found)] == [2, 1]
    assert (found.rest, found.most_of_rest) == (3, 0)


def test_among_many_9_are_shown_and_the_others_are_counted_with_their_most_dots():
    room = voted(*[2] * 3, *[1] * 9, 0, 0)
    found = result(room)
    assert len(found.ranked) == 9 and len(found.on_phones) == 8
    assert (found.rest, found.most_of_rest, found.is_level) == (5, 1, False)


def test_it_says_when_all_have_the_same():
    assert result(voted(2, 2, 2)).is_level
    assert not result(voted(2, 2, 0)).is_level
    assert not result(voted(2)).is_level


@pytest.mark.parametrize(
    ("tallies", "large"),
    [
        ((5, 4, 3, 2), 3),
        ((5, 4, 3, 3, 1), 4),
        ((5, 4, 3, 3, 3), 2),
        ((5, 4, 4, 4, 4), 1),
        ((3, 3, 3, 3, 1), 4),
        ((2, 2, 2, 2, 2), 0),
        ((5, 4), 2),
    ],
)
def test_a_tie_is_large_or_small_as_a_whole(tallies, large, monkeypatch):
    monkeypatch.setattr("workshops.board.results.node_row", lambda node, audience: node)
    found = ranked(*tallies)
    assert found.large_rows == large
    assert sum(map(len, found.small)) == len(tallies) - large


def test_a_theme_counts_people_and_its_answers_are_not_among_the_rest():
    room = a_room(people=3, answers=4, revealed=True)
    theme = grouping.group(room.session, [a.pk for a in room.answers[:2]], "Too late")
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[0], theme)
    voting.give(room.seats[0], room.answers[0])
    voting.give(room.seats[1], theme)
    asking.settle(room.session, room.why)
    found = result(room)
    assert [(row.node.text, row.answers, row.node.tally) for row in found.ranked] == [
        ("Too late", 2, 2)
    ]
    assert (found.themes, found.rest) == (1, 2)
    assert (found.why.voters, found.why.dots_given) == (2, 3)


@pytest.mark.parametrize("audience", [board.PHONE, board.SCREEN], ids=str)
def test_it_comes_when_voting_ends_and_goes_when_the_next_why_opens(audience):
    room = voted(3, 1, settled=False)

    def told(act):
        since = board.revision_for(fresh(room.session), audience)
        act()
        frame = fragments.frame(room.session.pk, since, audience)
        return {piece.id: piece.html for piece in frame.upserts}

    piece = "result" if audience.is_phone else "now"
    shown = told(lambda: asking.settle(room.session, room.why))[piece]
    assert "Answer number 0" in shown and "4 dots" in shown
    hidden = told(lambda: hiding.hide(room.session, room.answers[0], "It names a person"))[piece]
    assert "Answer number 0" not in hidden and "Answer number 1" in hidden
    asked = told(lambda: asking.ask(room.session, room.answers[1]))[piece]
    assert "Where should we" not in asked and "Voting is over" not in asked


def test_there_is_none_after_a_why_without_dots_and_none_once_the_session_closes():
    room = voted(2, 1)
    closing.begin_closing(room.session)
    assert result(room) is None
    quiet = a_room(answers=2, revealed=True)
    asking.settle(quiet.session, quiet.why)
    assert result(quiet) is None and fresh(quiet.why).dots_given is None


def test_its_numbers_stay_when_something_is_hidden_and_go_when_the_vote_is_not_over():
    room = voted(2, 1)
    hiding.hide(room.session, room.answers[0], "It names a person")
    assert (fresh(room.why).voters, fresh(room.why).dots_given) == (2, 3)
    asking.reopen(room.session, room.why)
    assert fresh(room.why).dots_given is None
    undoing.undo(room.session, UndoEntry.objects.get(kind="reopen"))
    assert (fresh(room.why).voters, fresh(room.why).dots_given) == (1, 1)


def test_a_vote_that_is_open_at_the_close_keeps_its_numbers():
    room = voted(2, 1, settled=False)
    closing.close(room.session)
    assert (fresh(room.why).voters, fresh(room.why).dots_given) == (2, 3)


def not_asked(room):
    found = board.read_board(room.session.pk, board.DESK).not_asked
    return [row.id for row in found.rows], found.total


def test_the_desk_is_told_what_got_dots_and_was_left_behind():
    room = voted(1, 3, 0, 2)
    first, second, _, last = room.answers
    assert not_asked(room) == ([], 0)  # the room is still choosing
    asking.ask(room.session, second)
    assert not_asked(room) == ([last.pk, first.pk], 2)
    causes.mark_cause(room.session, first, "It is known")
    assert not_asked(room) == ([last.pk], 1)
    hiding.hide(room.session, last, "It names a person")
    assert not_asked(room) == ([], 0)


def test_the_list_of_what_was_left_behind_is_short_and_says_how_many_there_are():
    room = voted(2, *[1] * 14)
    asking.ask(room.session, room.answers[0])
    rows, total = not_asked(room)
    assert (len(rows), total) == (12, 14)


def test_a_newcomer_reads_it_too():
    room = voted(2, 1)
    a_seat(room.session)
    page = board.phone_page_of(fresh(room.session))
    assert places(page.result) == [(1, False, 2), (2, False, 1)]
    asking.ask(room.session, room.answers[0])
    an_answer(room.seats[0], room.session.whys.last())
    assert board.phone_page_of(fresh(room.session)).result is None


def test_an_imported_tally_does_not_fill_the_screen_with_marks():
    assert len(marks(1_000_000_000, fives=True)) == 1000
    assert marks(5001, fives=True) == [True] * 1000 + [False]
