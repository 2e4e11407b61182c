"""What the desk says of a step that can be undone."""

import pytest
from django.utils import translation

from tests.factories import a_room
from workshops import board
from workshops.actions import answering, asking, causes
from workshops.actions.undoing import INVERSES
from workshops.board import UndoRow
from workshops.models import UndoEntry
from workshops.templatetags.undo import WORDS, undo_words


def a_step(kind="hide", text=""):
    return UndoRow(id=1, kind=kind, text=text, why_id=None)


def test_every_step_that_can_be_undone_has_words():
    assert set(WORDS) == set(INVERSES)


def test_the_text_is_apart_from_our_words_and_is_escaped():
    said = undo_words(a_step(text="50% <b> {0} %(text)s"))
    assert said == "Hidden: “<bdi>50% &lt;b&gt; {0} %(text)s</bdi>”"
    assert undo_words(a_step()) == "Hidden"


def test_a_step_is_said_in_the_language_in_use():
    with translation.override("en-xa"):
        assert undo_words(a_step()).startswith("⟦Hidden")
        assert "<bdi>Γιατί</bdi>" in undo_words(a_step(text="Γιατί"))


def test_a_kind_that_only_a_newer_version_knows_still_has_a_line():
    assert undo_words(a_step(kind="merge", text="Too late")) == "Last step: “<bdi>Too late</bdi>”"


@pytest.mark.django_db
def test_what_was_stored_with_english_words_reads_like_what_is_stored_now():
    room = a_room(answers=1, revealed=True)
    cause = causes.mark_cause(room.session, room.answers[0], "Too late")
    causes.add_action(room.session, cause, what="Send drafts early")
    causes.edit_action(room.session, cause.actions.get(), what="Send drafts sooner")
    causes.remove_action(room.session, cause.actions.get())
    UndoEntry.objects.filter(kind="cause").update(words="Marked as a cause:")
    UndoEntry.objects.filter(kind="unplan").update(words="Action removed: “Send drafts sooner”")
    said = [undo_words(step) for step in board.read_board(room.session.pk, board.DESK).undo_steps]
    assert said[:4] == [
        "Action removed: “<bdi>Send drafts sooner</bdi>”",
        "Action changed: “<bdi>Send drafts sooner</bdi>”",
        "Action added: “<bdi>Send drafts early</bdi>”",
        "Marked as a cause: “<bdi>Answer number 0</bdi>”",
    ]


@pytest.mark.django_db
def test_what_was_taken_back_is_not_shown():
    room = a_room(answers=1, revealed=True)
    asking.settle(room.session, room.why)
    causes.mark_cause(room.session, room.answers[0], "Too late")
    answering.withdraw(room.seats[0], room.answers[0])
    newest = board.read_board(room.session.pk, board.DESK).undo_steps[0]
    assert undo_words(newest) == "Marked as a cause"


@pytest.mark.django_db
def test_the_version_before_finds_something_to_show():
    room = a_room(answers=1, revealed=True)
    causes.mark_cause(room.session, room.answers[0], "Too late")
    assert all(UndoEntry.objects.values_list("words", flat=True))
