"""The log of the steps that facilitators took: what undo turns back, the last one first."""

from workshops.models import Deed

WORDINGS = ("wording", "before")


def log(change, kind, words, about=None, **details):
    """Note a step of this change: what was done, to which node, and what turning it back needs."""
    deed = Deed(session=change.session, kind=kind, words=words, about=about, details=details)
    return change.add(deed, phones=False)


def erase(change, answer, instead):
    """Take an answer's own words out of what was noted of its cause."""
    for deed in change.session.deeds.filter(about=answer, kind__in=("cause", "reword")):
        kept = {name: instead for name in WORDINGS if deed.details.get(name) == answer.text}
        deed.details |= kept
        deed.save(update_fields=["details"])
