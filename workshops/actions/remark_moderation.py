"""What facilitators and helpers do about remarks: show what is held, or not, and take names out.

Nothing of what is held is noted with the answer that it is beside: the desk lists the steps.
"""

from workshops import rules
from workshops.gaps import with_gaps
from workshops.hide_reasons import NOT_CHECKED
from workshops.models import Remark, limits

from . import black_out, remarks, undo_log
from .change import session_change


def release(session, remark, seen):
    """Show a held remark that reads `seen`, or for now to nobody while it is silent."""
    with session_change(session) as change:
        found = _held(change, remark, rules.may_release_remark, seen)
        reason = found.reason
        _save(found, Remark.State.VISIBLE, "")
        remarks.draw_again(change, found)
        undo_log.add(change, "view-release", view=found.pk, reason=reason)


def refuse(session, remark, reason, seen):
    """Do not show a held remark that reads `seen`. Its author can read why, and change it."""
    with session_change(session) as change:
        found = _held(change, remark, rules.may_refuse_remark, seen)
        _save(found, Remark.State.HELD, reason)
        undo_log.add(change, "view-refuse", view=found.pk, reason=reason)


def set_held(change, remark, reason):
    """Hold a remark again that was shown, within a change."""
    # Before it is held: what is held is drawn on the page of held answers alone.
    remarks.draw_again(change, remark)
    _save(remark, Remark.State.HELD, reason)
    change.delete_files()


def decide_again(remark):
    """Wait again for a decision about a held remark that was not shown."""
    _save(remark, Remark.State.HELD, "")


def hide_unchecked(change):
    """At the close: hide what nobody has shown. What nobody has read says so."""
    held = change.session.remarks.filter(state=Remark.State.HELD)
    held.filter(reason="").update(reason=NOT_CHECKED)
    held.update(state=Remark.State.HIDDEN)


def take_words_out(session, remark, numbers, seen):
    """Put a gap in place of the words of these numbers in a remark that reads `seen`."""
    with session_change(session) as change:
        found = remarks.find(change, remark.pk)
        rules.may_black_out_remark(change.session, found)
        rules.require_remark_seen(found, seen)
        black_out.chosen(seen, numbers)
        set_words(change, found, with_gaps(seen, numbers, limits.VIEW))
        words = {"before": seen, "now": found.text}
        about = None if found.is_held else found.node
        undo_log.add(change, "view-blackout", about, view=found.pk, **words)


def set_words(change, remark, text):
    """Give a remark other words, within a change."""
    remark.text = text
    remark.save(update_fields=["text"])
    remarks.draw_again(change, remark)
    if not remark.is_held:
        change.delete_files()


def _held(change, remark, rule, seen):
    found = remarks.find(change, remark.pk)
    rule(change.session, found)
    rules.require_remark_seen(found, seen)
    return found


def _save(remark, state, reason):
    remark.state, remark.reason = state, reason
    remark.save(update_fields=["state", "reason"])
