"""The log of the steps that facilitators took: what undo turns back, the last one first."""

from workshops.models import UndoEntry

WORDINGS = ("wording", "before")


def add(change, kind, words, about=None, **details):
    """Note a step of this change: what was done, to which node, and what turning it back needs."""
    entry = UndoEntry(session=change.session, kind=kind, words=words, about=about, details=details)
    return change.add(entry, phones=False)


def erase_words(change, answer, instead):
    """Take an answer's own words out of what was noted of its cause."""
    for entry in change.session.undo_entries.filter(about=answer, kind__in=("cause", "reword")):
        kept = {name: instead for name in WORDINGS if entry.details.get(name) == answer.text}
        entry.details |= kept
        entry.save(update_fields=["details"])
