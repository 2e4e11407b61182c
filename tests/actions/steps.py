"""The steps of a desk that can be undone, and what each needs first."""

from workshops.actions import answering, asking, causes, checks, grouping, hiding, undoing, voting
from workshops.models import Action, Cause, Check, Theme, UndoEntry


def newest(room):
    return UndoEntry.objects.filter(session=room.session, undone=False).first()


def undo(room):
    """As the key U does it."""
    undoing.undo(room.session, newest(room))


def ids(room, *numbers):
    return [room.answers[n].pk for n in numbers]


def a_cause(room, wording="We come too late"):
    return causes.mark_cause(room.session, room.answers[0], wording)


def an_action(room):
    return causes.add_action(room.session, a_cause(room), what="Send drafts early")


def a_theme(room):
    return grouping.group(room.session, ids(room, 0, 1), "Too late")


def hidden(room):
    hiding.hide(room.session, room.answers[0], "It names a person")


def voting_open(room):
    asking.open_voting(room.session, room.why)


def settled(room):
    asking.settle(room.session, room.why)


def a_check(room):
    return checks.open_check(room.session, "act", room.answers[0])


# What comes before a step, and the step.
STEPS = {
    "asking why": (None, lambda room: asking.ask(room.session, room.answers[0])),
    "asking why and settling the why above": (
        None,
        lambda room: asking.ask(room.session, room.answers[0], settles_parent=True),
    ),
    "asking about several": (
        None,
        lambda room: asking.ask_several(room.session, room.answers[:3]),
    ),
    "asking about several and settling the why above": (
        None,
        lambda room: asking.ask_several(room.session, room.answers[:3], settles_parents=True),
    ),
    "asking while people vote, and settling": (
        voting_open,
        lambda room: asking.ask(room.session, room.answers[0], settles_parent=True),
    ),
    "asking a settled why again": (
        settled,
        lambda room: asking.ask(room.session, room.session.question),
    ),
    "turning the room back": (
        lambda room: asking.ask(room.session, room.answers[0]),
        lambda room: asking.ask(room.session, room.session.question),
    ),
    "opening voting": (None, voting_open),
    "going back to reading": (
        voting_open,
        lambda room: asking.reopen(room.session, room.why),
    ),
    "settling": (voting_open, settled),
    "reopening": (settled, lambda room: asking.reopen(room.session, room.why)),
    "typing an answer": (
        None,
        lambda room: answering.add_from_room(room.session, room.why, "Aloud", "op-id-aloud"),
    ),
    "typing a stack of cards": (
        None,
        lambda room: answering.add_from_paper(room.session, room.why, ["A", "B"], "op-id-cards"),
    ),
    "hiding": (None, hidden),
    "showing again": (hidden, lambda room: hiding.show(room.session, room.answers[0])),
    "grouping": (None, a_theme),
    "renaming": (a_theme, lambda room: grouping.rename(room.session, Theme.objects.get(), "Late")),
    "adding to a theme": (
        a_theme,
        lambda room: grouping.add_members(room.session, Theme.objects.get(), ids(room, 2)),
    ),
    "taking out of a theme": (
        a_theme,
        lambda room: grouping.take_out(room.session, room.answers[0]),
    ),
    "ungrouping": (a_theme, lambda room: grouping.ungroup(room.session, Theme.objects.get())),
    "counting dots on paper": (
        voting_open,
        lambda room: voting.put_on_paper(room.session, room.answers[0], 4),
    ),
    "asking the room": (None, a_check),
    "closing a check": (
        a_check,
        lambda room: checks.close_check(room.session, Check.objects.get()),
    ),
    "marking a cause": (None, a_cause),
    "rewording a cause": (a_cause, lambda room: a_cause(room, "Nobody asks us in time")),
    "taking the mark off": (
        an_action,
        lambda room: causes.unmark_cause(room.session, Cause.objects.get()),
    ),
    "planning": (a_cause, an_action),
    "planning better": (
        an_action,
        lambda room: causes.edit_action(
            room.session, Action.objects.get(), who="Amina", commitment="helps"
        ),
    ),
    "removing an action": (
        an_action,
        lambda room: causes.remove_action(room.session, Action.objects.get()),
    ),
}
