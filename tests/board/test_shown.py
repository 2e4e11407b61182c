"""What the big screen shows: what a desk has chosen, and what comes next once that has left."""

import pytest

from tests.board.screens import shown
from tests.factories import a_room, a_session, an_answer, fresh
from workshops import board, fragments
from workshops.actions import (
    answering,
    asking,
    causes,
    closing,
    hiding,
    joining,
    record,
    screen,
    undoing,
    voting,
)
from workshops.models import Session, UndoEntry
from workshops.templatetags.screen import side_by_side

pytestmark = pytest.mark.django_db

DESK = b"one desk"
VIEWS = ["follow", "why"]


def choose(room, view, why):
    screen.show(room.session, DESK, view, why.node_id)


def test_while_nobody_conducts_it_is_the_why_asked_last_also_once_that_is_settled(branched):
    assert shown(branched.session).why.id == branched.newer.pk
    asking.settle(branched.session, branched.newer)
    now = shown(branched.session)
    assert (now.why.id, now.is_chosen, now.follows, now.desk) == (
        branched.newer.pk,
        False,
        True,
        "",
    )


@pytest.mark.parametrize("view", VIEWS)
def test_it_is_the_why_that_the_desk_is_at(branched, view):
    choose(branched, view, branched.older)
    now = shown(branched.session)
    assert (now.why.id, now.is_chosen, now.view) == (branched.older.pk, True, view)
    assert now.desk == DESK.hex()


def hidden(room):
    hiding.hide(room.session, room.answers[0], "about a person")


def withdrawn(room):
    answering.withdraw(room.seats[0], room.answers[0])


def undone(room):
    entry = UndoEntry.objects.get(kind="ask", details__why=room.older.pk)
    undoing.undo(room.session, entry)


def deleted(room):
    # An older process may have chosen a node that is no longer in this session.
    Session.objects.filter(pk=room.session.pk).update(screen_node=1)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("leave", [hidden, withdrawn, undone, deleted])
def test_once_it_has_left_it_is_the_newest_open_why(branched, view, leave):
    choose(branched, view, branched.older)
    leave(branched)
    now = shown(branched.session)
    assert (now.view, now.is_chosen, now.why.id) == ("follow", False, branched.newer.pk)
    asking.settle(branched.session, fresh(branched.newer))
    still_open = branched.session.whys.exclude(stage="settled").values_list("pk", flat=True)
    assert shown(branched.session).why.id in still_open


def test_once_the_only_why_has_left_it_is_the_lobby():
    room = a_room()
    choose(room, "why", room.why)
    undoing.undo(room.session, UndoEntry.objects.get())
    now = shown(room.session)
    assert (now.face, now.view, now.why) == ("lobby", "follow", None)


def test_open_whys_are_side_by_side_while_there_are_2_or_more(branched):
    choose(branched, "side_by_side", branched.older)
    assert shown(branched.session).face == "side_by_side"
    for why in (branched.why, branched.older):
        asking.settle(branched.session, fresh(why))
    now = shown(branched.session)
    assert (now.view, now.why.id) == ("follow", branched.older.pk)
    asking.reopen(branched.session, fresh(branched.older))
    assert shown(branched.session).face == "side_by_side"


def test_columns_are_in_the_order_of_the_tree_whichever_was_asked_last(branched):
    def columns():
        row = board.read_board(branched.session.pk, board.SCREEN)
        return [why.id for why in side_by_side(row)["whys"]]

    before = columns()
    assert before[0] == branched.why.pk
    for why in (branched.newer, branched.older, branched.newer):
        asking.ask(branched.session, why.node)
        assert columns() == before


def test_causes_are_shown_while_a_desk_that_it_follows_is_at_them_also_while_closing(branched):
    cause = causes.mark_cause(branched.session, branched.answers[0], "Plans come without us")
    screen.follow(branched.session, DESK, None, "causes")
    assert shown(branched.session).face == "causes"
    closing.begin_closing(branched.session)
    assert shown(branched.session).face == "causes"
    loaded = board.read_board(branched.session.pk, board.SCREEN)
    assert [(row.id, row.wording) for row in loaded.shown_causes] == [
        (cause.pk, "Plans come without us")
    ]
    closing.reopen(branched.session)
    choose(branched, "why", branched.older)
    assert shown(branched.session).face == "writing"
    assert board.read_board(branched.session.pk, board.SCREEN).shown_causes == ()


def test_a_screen_of_causes_is_drawn_again_for_an_action_and_not_for_a_dot(branched):
    cause = causes.mark_cause(branched.session, branched.answers[2], "Plans come without us")
    asking.open_voting(branched.session, branched.why)
    choose(branched, "causes", branched.older)

    def drawn(act):
        since = fresh(branched.session).revision
        act()
        frame = fragments.frame(branched.session.pk, since, board.SCREEN)
        return [piece.id for piece in frame.upserts]

    assert drawn(lambda: voting.give(branched.seats[0], branched.answers[2])) == []
    assert "now" in drawn(lambda: causes.add_action(branched.session, cause, what="Send drafts"))
    assert "now" in drawn(lambda: causes.unmark_cause(branched.session, cause))


def test_the_qr_code_is_shown_while_it_lets_people_in(branched):
    choose(branched, "qr", branched.older)
    assert shown(branched.session).face == "lobby"
    joining.lock(branched.session)
    assert shown(branched.session).face != "lobby"
    joining.unlock(branched.session)
    assert shown(branched.session).face == "lobby"


def test_nothing_is_shown_on_a_blank_screen_until_the_close(branched):
    choose(branched, "blank", branched.older)
    assert shown(branched.session).face == "blank"
    closing.begin_closing(branched.session)
    assert shown(branched.session).face == "blank"
    closing.close(fresh(branched.session))
    assert shown(branched.session).face == "finished"


def test_while_the_session_closes_it_is_the_whole_tree(branched):
    choose(branched, "why", branched.older)
    closing.begin_closing(branched.session)
    assert shown(branched.session).face == "finished"
    closing.reopen(branched.session)
    assert shown(branched.session).why.id == branched.older.pk


def test_while_everybody_is_asked_about_the_record_a_screen_that_follows_says_so(branched):
    closing.begin_closing(branched.session)
    record.open_record(branched.session)
    assert shown(branched.session).face == "record"
    choose(branched, "causes", branched.older)
    assert shown(branched.session).face == "causes"
    choose(branched, "follow", branched.older)
    assert shown(branched.session).face == "record"
    record.close_record(branched.session)
    assert shown(branched.session).face != "record"


def test_a_view_of_a_later_version_is_read_as_following(branched):
    choose(branched, "why", branched.older)
    Session.objects.filter(pk=branched.session.pk).update(screen_view="hologram")
    assert shown(branched.session).follows


def test_each_face_follows_the_stage_of_the_why():
    session = a_session()
    assert shown(session).face == "lobby"
    room = a_room()
    assert shown(room.session).face == "writing"
    asking.reveal(room.session, room.why)
    assert shown(room.session).face == "writing"  # there is nothing to draw yet
    an_answer(room.seats[0], fresh(room.why))
    assert shown(room.session).face == "tree"


def test_phones_are_not_told_what_is_on_the_screen(branched):
    before = fresh(branched.session)
    choose(branched, "why", branched.older)
    after = fresh(branched.session)
    assert (after.revision, after.phone_revision) == (before.revision + 1, before.phone_revision)
    assert board.read_changes(branched.session.pk, 0, board.PHONE).shown is None
