"""Where answers are checked first, what people write beside them is held as well."""

import pytest

from tests.actions.remarks_written import (
    DIFFERENT,
    a_room_that_closes,
    a_room_that_reads,
    differ,
    shown,
    think,
    undo_last,
)
from tests.adversary.test_remarks import close_by_the_version_before
from tests.factories import bucket_of, fresh
from workshops import board
from workshops.actions import asking, closing, moderation, record, remarks
from workshops.actions.floods import hide_flood
from workshops.actions.remark_moderation import refuse, release, take_words_out
from workshops.board.floods import floods_in
from workshops.board.held import read_held
from workshops.board.steps import latest_steps
from workshops.exports.numbers import numbers_of
from workshops.exports.snapshot import read_record
from workshops.models import Remark
from workshops.relay import reading
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


def a_held_view(settled=False):
    """A room whose answers are checked first, with a held view beside its first answer."""
    room = a_room_that_reads()
    moderation.check_first(room.session)
    if settled:
        asking.settle(room.session, room.why)
    room.view = differ(room)
    return room


def seen_by_all(room):
    return [shown(room.session, audience, room.answers[0]) for audience in board.AUDIENCES]


def own(room):
    (remark,) = board.read_contributions(fresh(room.session), room.seats[4]).remarks
    return remark


@pytest.mark.parametrize("settled", [False, True])
def test_a_view_is_on_the_page_of_what_is_held_alone(settled):
    room = a_held_view(settled)
    before = fresh(room.session)
    assert own(room).state == "held"
    differ(room, who=3, text="We were there")
    if not settled:
        asking.settle(room.session, room.why)
    assert seen_by_all(room) == [[], [], []]
    page = read_held(fresh(room.session))
    rows = {(row.text, row.about, row.kind) for row in page.to_check}
    assert rows == {
        (DIFFERENT, "Answer number 0", "view"),
        ("We were there", "Answer number 0", "view"),
    }
    assert fresh(room.session).revision > before.revision  # the page asks again
    assert reading.seats(room.session.pk).unread == 2


def test_phones_learn_nothing_of_one_that_is_held_or_taken_back():
    room = a_held_view(settled=True)
    before = fresh(room.session)
    differ(room, who=3, text="We were there")
    remarks.withdraw(fresh(room.seats[4]), room.view)
    after = fresh(room.session)
    assert (after.phone_revision, after.revision) == (before.phone_revision, before.revision + 2)
    changes = board.read_changes(room.session.pk, before.revision, board.DESK)
    assert changes.nodes == ()


def test_once_it_is_shown_it_is_as_any_other_and_undo_holds_it_again():
    room = a_held_view(settled=True)
    since = fresh(room.session).phone_revision
    release(room.session, room.view, DIFFERENT)
    assert seen_by_all(room) == [[DIFFERENT], [DIFFERENT], []]
    changes = board.read_changes(room.session.pk, since, board.PHONE)
    assert [view.text for node in changes.nodes for view in node.views] == [DIFFERENT]
    since = fresh(room.session).phone_revision
    undo_last(room)
    assert fresh(room.view).state == "held"
    changes = board.read_changes(room.session.pk, since, board.PHONE)
    assert [node.views for node in changes.nodes] == [()]


def test_one_that_was_shown_in_silence_waits_for_its_why():
    room = a_held_view()
    at = fresh(room.session).phone_revision
    release(room.session, room.view, DIFFERENT)
    assert (own(room).state, fresh(room.session).phone_revision) == ("here", at)
    assert seen_by_all(room) == [[], [], []]
    asking.settle(room.session, room.why)
    assert seen_by_all(room) == [[DIFFERENT], [DIFFERENT], []]


def test_one_that_is_not_shown_says_why_to_its_author_alone_who_may_change_it():
    room = a_held_view(settled=True)
    refuse(room.session, room.view, "hurtful", DIFFERENT)
    assert (own(room).is_set_aside, own(room).reason, own(room).can_edit) == (True, "hurtful", True)
    assert numbers_of(read_record(fresh(room.session))).views_hidden == 1
    assert [row.reason for row in read_held(fresh(room.session)).not_shown] == ["hurtful"]
    assert seen_by_all(room) == [[], [], []]
    with pytest.raises(Refused, match="already hidden"):
        refuse(room.session, room.view, "hurtful", DIFFERENT)
    undo_last(room)
    assert (fresh(room.view).state, fresh(room.view).reason) == ("held", "")
    refuse(room.session, room.view, "hurtful", DIFFERENT)
    moderation.stop_checking(room.session)
    differ(room, text="Said better")
    assert (fresh(room.view).state, fresh(room.view).reason) == ("held", "")


def test_other_words_are_held_again():
    room = a_held_view()
    release(room.session, room.view, DIFFERENT)
    differ(room, text="Said better")
    assert fresh(room.view).state == "held"
    with pytest.raises(Refused, match="changed this since"):
        undo_last(room)
    with pytest.raises(Refused, match="have just changed"):
        release(room.session, room.view, DIFFERENT)


def test_the_desk_does_not_hide_what_is_held_nor_name_it_in_its_steps():
    room = a_held_view(settled=True)
    with pytest.raises(Refused, match="not shown yet"):
        remarks.hide(room.session, room.view, "hurtful")
    with pytest.raises(Refused, match="not hidden"):
        remarks.show(room.session, room.view)
    take_words_out(room.session, room.view, [0], DIFFERENT)
    assert own(room).text == "[…] of us said yes every time"
    assert [step.text for step in latest_steps(fresh(room.session))[:1]] == [""]
    release(room.session, room.view, fresh(room.view).text)
    with pytest.raises(Refused, match="not held any more"):
        refuse(room.session, room.view, "hurtful", fresh(room.view).text)


def test_a_flood_leaves_them_held_with_its_reason_and_undo_takes_it_away():
    room = a_held_view()
    bucket = bucket_of(room.seats[4])
    bucket.flooded = True
    bucket.save()
    hide_flood(room.session, floods_in(fresh(room.session))[0], "hurtful")
    assert (fresh(room.view).state, fresh(room.view).reason) == ("held", "hurtful")
    undo_last(room)
    assert (fresh(room.view).state, fresh(room.view).reason) == ("held", "")


def test_what_is_written_about_the_record_is_held_until_the_close_and_then_hidden_unread():
    room = a_room_that_reads()
    moderation.check_first(room.session)
    room = a_room_that_closes(room)
    record.open_record(room.session)
    think(room)
    assert {row.kind for row in read_held(fresh(room.session)).to_check} == {
        "cause",
        "record",
        "missing",
    }
    read = Remark.objects.get(kind="record")
    release(room.session, read, read.text)
    unread = Remark.objects.get(kind="missing")
    refuse(room.session, unread, "hurtful", unread.text)
    undo_last(room)  # while the session closes, too
    record.close_record(fresh(room.session))
    assert [row.kind for row in board.board_of(fresh(room.session), board.DESK).remarks] == [
        "record"
    ]
    closing.close(fresh(room.session))
    states = Remark.objects.order_by("kind").values_list("kind", "state", "reason", "author_tag")
    assert list(states) == [
        ("cause", "hidden", "not checked", None),
        ("missing", "hidden", "not checked", None),
        ("record", "here", "", None),
    ]


def test_a_close_by_the_version_before_hides_them_as_well():
    room = a_held_view()
    refused = differ(room, who=3, text="We were there")
    refuse(room.session, refused, "hurtful", refused.text)
    close_by_the_version_before(room.session)
    left = Remark.objects.order_by("text").values_list("state", "reason", "author_tag")
    assert list(left) == [("hidden", "not checked", None), ("hidden", "hurtful", None)]
