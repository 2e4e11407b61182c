"""The log of the steps that facilitators took. Undo turns them back, the last one first."""

from workshops.models import UndoEntry

WORDINGS = ("wording", "before")


def add(change, kind, about=None, *, timer=(None, None), **details):
    """Note a step of this change: its kind, the node it was done to, and what undo needs.

    `timer`: the end of the timer that it stopped, and how many seconds that was in all.
    """
    # A process of the version before shows `words`; nothing reads them any more.
    entry = UndoEntry(session=change.session, kind=kind, words=kind, about=about, details=details)
    entry.ends_at, entry.timer_seconds = timer
    return change.add(entry, phones=False)


def erase_words(change, answer, instead):
    """Replace an answer's own words in what was noted of its cause, and what was taken out of it.

    Then nothing fills its gaps any more.
    """
    replace_words(change, answer, answer.text, instead)
    for entry in change.session.undo_entries.filter(about=answer, kind="blackout"):
        entry.details |= {"before": "", "now": ""}
        entry.save(update_fields=["details"])


def erase_words_of_remarks(change, remarks):
    """Delete what was taken out of remarks, so that nothing fills their gaps any more."""
    ids = list(remarks.values_list("pk", flat=True))
    taken_out = change.session.undo_entries.filter(kind="view-blackout", details__view__in=ids)
    for entry in taken_out:
        entry.details |= {"before": "", "now": ""}
        entry.save(update_fields=["details"])


def replace_words(change, answer, before, now):
    """Replace words that an answer has, or had, in what was noted of its cause."""
    for entry in change.session.undo_entries.filter(about=answer, kind__in=("cause", "reword")):
        kept = {name: now for name in WORDINGS if entry.details.get(name) == before}
        entry.details |= kept
        entry.save(update_fields=["details"])
