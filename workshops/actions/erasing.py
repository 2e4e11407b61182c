"""Deleting the words of one person after the close, wherever a session has them.

Nothing ties them to anybody any more, so the organiser chooses them. This cannot be undone.
"""

from dataclasses import replace

from workshops import rules
from workshops.common_ground import batches_of, to_store
from workshops.gaps import GAP
from workshops.models import Answer, Node, Remark
from workshops.rules import Refused

from . import activity, session_keys
from .activity import Kind
from .change import fresh, session_change

ALL_OF_IT = ("why", "cause", "theme", "parent__why")


def erase(session, answer, *, by, wording="", theme=""):
    """Let `by` delete an answer, with what was counted of it and written beside it.

    Its place stays, without words. `wording` is for its cause and `theme` for the name of its
    theme; each is needed where the present one repeats the answer, else it may be empty.
    """
    with session_change(session) as change:
        found = fresh(change, Answer.objects.select_related(*ALL_OF_IT), answer.pk)
        rules.may_erase(change.session, found)
        _reword_cause(change, found, wording)
        _rename_theme(change, found, theme)
        _empty(change, found)
        _forget_what_was_placed(change, found)
        activity.log_session_event(Kind.WORDS_DELETED, change.session, by)
        change.session.full_reload_revision = change.revision
        change.head("full_reload_revision")
        session_keys.clear_after_commit()


def erase_again(ids):
    """Delete answers of these ids after a restore, and return how many there were.

    What was written instead of their words is not known any more.
    """
    found = Answer.objects.filter(pk__in=ids).select_related("session", *ALL_OF_IT)
    return sum(_erase_again(answer) for answer in found)


def erase_remark(session, remark, by):
    """Let `by` delete one line that somebody wrote beside what the room said, shown or hidden."""
    with session_change(session) as change:
        found = fresh(change, Remark.objects.all(), remark.pk)
        rules.may_erase_in(change.session)
        found.delete()
        activity.log_session_event(Kind.WORDS_DELETED, change.session, by)
        change.delete_files()
        change.session.full_reload_revision = change.revision
        change.head("full_reload_revision")
        session_keys.clear_after_commit()


def _erase_again(answer):
    cause, theme = getattr(answer, "cause", None), answer.theme
    instead = {}
    if cause and rules.repeats(answer, cause.wording):
        instead["wording"] = GAP
    if theme and rules.repeats(answer, theme.text):
        instead["theme"] = GAP
    try:
        erase(answer.session, answer, by=None, **instead)
    except Refused:  # deleted in the backup already, or the session is not closed in it
        return False
    return True


def _reword_cause(change, answer, wording):
    cause = getattr(answer, "cause", None)
    if cause is None:
        return
    if cause.removed:  # only undo could bring it back, which ended with the session
        cause.delete()
        return
    cause.wording = wording or cause.wording
    rules.require_other_words(answer, cause.wording)
    change.write(cause, "wording")


def _rename_theme(change, answer, name):
    theme = answer.theme
    if theme is None:
        return
    theme.text = name or theme.text
    rules.require_other_words(answer, theme.text)
    if answer.state == Node.State.VISIBLE:
        # Dots on paper are part of the tally of a theme. Those of phones are counted by people.
        theme.tally = max(0, theme.tally - answer.paper_dots)
        theme.tally_revision = change.revision
    change.write(theme, "text", "tally", "tally_revision")


def _empty(change, answer):
    was_visible, why = answer.state == Node.State.VISIBLE, answer.parent.why
    answer.remarks.all().delete()
    answer.checks.all().delete()
    for name in ("text", "reason", "known_by"):
        setattr(answer, name, "")
    answer.state, answer.theme = Node.State.ERASED, None
    answer.tally = answer.paper_dots = answer.recognised = 0
    answer.from_room = answer.on_paper = False
    numbers = ("tally", "paper_dots", "recognised", "from_room", "on_paper")
    change.reword(answer, "text", "reason", "known_by", "state", "theme", *numbers)
    if was_visible:
        change.count(why, -1)


def _forget_what_was_placed(change, answer):
    """Leave the answer out of what both sides said; what was placed of others stays."""
    voice = change.session.voice
    if not (voice and voice.get("batches")):
        return
    kept = [
        replace(batch, placed=tuple(each for each in batch.placed if not _is_about(each, answer)))
        for batch in batches_of(voice)
    ]
    change.session.voice = voice | {"batches": [to_store(batch) for batch in kept]}
    change.session.save(update_fields=["voice"])


def _is_about(placed, answer):
    return answer.pk == placed.node or placed.choice == str(answer.pk)
