"""Sessions whose keys are lost: what still works, and when they get new keys."""

from contextlib import nullcontext

import pytest
from django.core.management import CommandError, call_command

from tests.factories import a_room, an_answer, fresh, numbers
from workshops import access
from workshops.actions import answering, asking, closing, joining, voting
from workshops.board.contributions import read_contributions
from workshops.models import Answer
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def lost(folder):
    """A room whose folder of keys was lost, as after a restored backup."""
    room = a_room(answers=1, revealed=True)
    asking.open_voting(room.session, room.why)
    for file in folder.iterdir():
        file.unlink()
    return room


def test_without_its_file_nothing_is_mine_and_everything_stays(lost):
    seat = fresh(lost.seats[0])
    assert read_contributions(fresh(lost.session), seat).answers == ()
    with pytest.raises(access.NotThere):
        access.find_own_answer(seat, lost.answers[0].pk)
    assert Answer.objects.get().text == "Answer number 0"
    closing.close(lost.session)


@pytest.mark.parametrize("send", ["answer", "from the room", "dot", "change"])
def test_without_its_file_nothing_is_taken_that_could_be_doubled(lost, send):
    seat, answer = fresh(lost.seats[1]), fresh(lost.answers[0])
    asked = asking.ask(lost.session, answer)
    actions = {
        "answer": lambda: an_answer(seat, asked),
        "from the room": lambda: answering.add_from_room(lost.session, asked, "x", "op-id-aloud"),
        "dot": lambda: voting.give(seat, answer),
        "change": lambda: answering.edit(seat, silent(lost, asked), "Much too late"),
    }
    with pytest.raises(Refused) as refused:
        actions[send]()
    assert (refused.value.status, refused.value.retry_after) == (503, 30)


def silent(room, why):
    return Answer.objects.create(
        session=room.session,
        kind="answer",
        parent=why.node,
        depth=2,
        path=[],
        text=f"{next(numbers)}",
        author_tag=b"x" * 16,
        op_id="op-id-silent",
        revision=1,
    )


def test_people_still_come_in_without_it(lost):
    assert joining.join(lost.session, op_id="one-tap-to-join")


def test_the_daily_command_says_so_and_the_session_continues_with_new_ones(lost, capsys):
    call_command("delete_expired_sessions")
    assert "not in COPROD_KEYS_DIR (1 in all)" in capsys.readouterr().err
    call_command("renew_lost_keys", "--yes")
    assert "have new ones: 1." in capsys.readouterr().out
    seat = fresh(lost.seats[0])
    answer = an_answer(seat, lost.why)
    assert [own.id for own in read_contributions(fresh(lost.session), fresh(seat)).answers] == [
        answer.pk
    ]
    call_command("renew_lost_keys", "--yes")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(("options", "raises"), [([], True), (["--unused"], False)])
def test_without_a_yes_no_key_is_renewed_that_somebody_wrote_with(lost, capsys, options, raises):
    with pytest.raises(CommandError, match="mounted") if raises else nullcontext():
        call_command("renew_lost_keys", *options)
    assert (fresh(lost.session).salt, capsys.readouterr().out) == (lost.session.salt, "")


def test_a_session_in_which_nobody_has_written_has_a_new_key_by_itself(lost, folder, caplog):
    unused = a_room()
    for file in folder.iterdir():
        file.unlink()
    call_command("renew_lost_keys", "--unused")
    assert fresh(unused.session).tagging_key
    assert caplog.messages == ["A session that had lost its key has a new one."]
    assert an_answer(fresh(unused.seats[0]), unused.why)
