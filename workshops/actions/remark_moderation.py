"""What facilitators and helpers do about the words of remarks: they take a name out."""

from workshops import rules
from workshops.gaps import with_gaps
from workshops.models import limits

from . import black_out, remarks, undo_log
from .change import session_change


def take_words_out(session, remark, numbers, seen):
    """Put a gap in place of the words of these numbers in a remark that reads `seen`."""
    with session_change(session) as change:
        found = remarks.find(change, remark.pk)
        rules.may_black_out_remark(change.session, found)
        rules.require_remark_seen(found, seen)
        black_out.chosen(seen, numbers)
        set_words(change, found, with_gaps(seen, numbers, limits.VIEW))
        words = {"before": seen, "now": found.text}
        undo_log.add(change, "view-blackout", found.node, view=found.pk, **words)


def set_words(change, remark, text):
    """Give a remark other words, within a change."""
    remark.text = text
    remark.save(update_fields=["text"])
    remarks.draw_again(change, remark)
    change.delete_files()
