"""Choosing what is on the big screen: who may, what is refused, and what it leaves alone."""

import pytest

from tests.factories import a_room, a_session, fresh
from workshops.actions import asking, closing, fast_path, grouping, hiding, joining, screen
from workshops.models import UndoEntry
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

MINE, OTHER = b"one desk", b"the next"


@pytest.fixture
def room():
    return a_room(answers=2, revealed=True)


def at(session):
    now = fresh(session)
    return now.screen_view, now.screen_node, bytes(now.screen_desk or b"")


def test_the_first_desk_that_moves_conducts_and_another_changes_nothing(room):
    node = room.why.node_id
    screen.follow(room.session, MINE, node)
    assert at(room.session) == ("follow", node, MINE)
    deeper = asking.ask(room.session, room.answers[0])
    for attempt in (
        lambda: screen.follow(room.session, OTHER, deeper.node_id),
        lambda: screen.show(room.session, OTHER, "blank"),
    ):
        with pytest.raises(Refused, match="Take over first"):
            attempt()
    assert at(room.session) == ("follow", node, MINE)
    screen.take_over(room.session, OTHER, deeper.node_id)
    assert at(room.session) == ("follow", deeper.node_id, OTHER)
    with pytest.raises(Refused, match="Take over first"):
        screen.follow(room.session, MINE, node)


def test_the_desk_that_asks_the_first_why_conducts_unless_another_does(room):
    asking.ask(room.session, room.answers[0], desk=MINE)
    with pytest.raises(Refused, match="Take over first"):
        screen.follow(room.session, OTHER, room.why.node_id)
    asking.ask(room.session, room.answers[1], desk=OTHER)
    assert at(room.session) == ("follow", None, MINE)


def test_a_screen_that_stays_on_a_why_does_not_follow_the_desk(room):
    first = room.why.node_id
    screen.show(room.session, MINE, "why", first)
    deeper = asking.ask(room.session, room.answers[0])
    screen.follow(room.session, MINE, deeper.node_id)
    assert at(room.session) == ("why", first, MINE)
    screen.take_over(room.session, OTHER, deeper.node_id)
    assert at(room.session) == ("why", first, OTHER)


def test_it_follows_the_desk_again_once_the_why_that_it_stayed_on_is_hidden(room):
    deeper = asking.ask(room.session, room.answers[0])
    screen.show(room.session, MINE, "why", deeper.node_id)
    hiding.hide(room.session, room.answers[0], "off topic")
    screen.follow(room.session, MINE, room.why.node_id)
    assert at(room.session) == ("follow", room.why.node_id, MINE)


def test_nothing_is_written_if_nothing_changes(room):
    for act in (screen.follow, screen.take_over):
        act(room.session, MINE, room.why.node_id)
        before = fresh(room.session).revision
        act(room.session, MINE, room.why.node_id)
        assert fresh(room.session).revision == before
    assert not UndoEntry.objects.exclude(kind__in=["ask", "reveal"]).exists()


def hide_it(room):
    hiding.hide(room.session, room.answers[0], "off topic")


@pytest.mark.parametrize(
    ("view", "change", "reason"),
    [
        ("why", hide_it, "not in the tree any more"),
        ("why", lambda room: closing.begin_closing(room.session), "is closing"),
        ("side_by_side", lambda room: asking.settle(room.session, room.why), "Only 1 why"),
        ("qr", lambda room: joining.lock(room.session), "cannot join"),
        ("qr", lambda room: closing.begin_closing(room.session), "cannot join"),
        ("result", lambda room: None, "no vote yet"),
        ("read_back", lambda room: None, "level 2 or deeper"),
        ("read_back", hide_it, "not in the tree any more"),
        ("blank", lambda room: closing.close(room.session), "is closed"),
    ],
)
def test_what_cannot_be_shown_is_refused(room, view, change, reason):
    deeper = asking.ask(room.session, room.answers[0])
    change(room)
    with pytest.raises(Refused, match=reason):
        screen.show(fresh(room.session), MINE, view, deeper.node_id)


def test_pages_are_turned_as_far_as_there_are_answers_and_begin_again_at_another_why():
    room = a_room(people=5, answers=30, revealed=True)
    screen.follow(room.session, MINE, room.why.node_id)

    def turned(*ways):
        for by in ways:
            screen.turn(room.session, MINE, by)
        return fresh(room.session).screen_page

    assert turned(-1) == 0
    assert turned(1) == 1
    assert turned(1, 1, 1) == 2
    screen.follow(room.session, MINE, room.why.node_id)
    assert turned(-1) == 1
    before = fresh(room.session).revision
    assert (turned(1), turned(1), fresh(room.session).revision) == (2, 2, before + 1)
    with pytest.raises(Refused, match="Take over first"):
        screen.turn(room.session, OTHER, -1)
    deeper = asking.ask(room.session, room.answers[0])
    screen.follow(room.session, MINE, deeper.node_id)
    assert fresh(room.session).screen_page == 0
    assert turned(1) == 0  # nobody reads what is written in silence


def test_the_page_before_is_that_before_the_last_once_there_are_fewer_answers():
    room = a_room(people=5, answers=40, revealed=True)
    screen.follow(room.session, MINE, room.why.node_id)
    for _ in range(3):
        screen.turn(room.session, MINE, 1)
    grouping.group(room.session, [answer.pk for answer in room.answers[:20]], "Too late")
    screen.turn(room.session, MINE, -1)
    assert fresh(room.session).screen_page == 0


def test_before_anything_is_asked_there_is_no_why_to_stay_on():
    session = a_session(opened=False)
    with pytest.raises(Refused, match="not in the tree"):
        screen.show(session, MINE, "why")
    screen.show(session, MINE, "blank")
    assert at(session) == ("blank", None, MINE)


def test_after_the_close_nobody_chooses_and_nothing_says_who_did(room):
    screen.show(room.session, MINE, "blank")
    closing.close(room.session)
    assert fresh(room.session).screen_desk is None
    with pytest.raises(Refused, match="is closed"):
        screen.take_over(room.session, MINE)


def test_a_change_of_view_leaves_the_answers_of_a_hall_on_the_fast_path(room):
    seat, why, header = fresh(room.seats[0]), fresh(room.why), fresh(room.session).header_revision
    screen.show(room.session, MINE, "blank", why.node_id)
    screen.follow(room.session, MINE, why.node_id)
    assert fast_path.add(seat, why, "Too late", "one-sending")
    assert fresh(room.session).header_revision == header
