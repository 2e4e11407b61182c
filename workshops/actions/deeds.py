"""The log of what facilitators did that can be undone."""

from workshops.models import Deed


def log(now, kind, words, about=None, **details):
    """Note a deed of this turn: what was done, to which node, and what turning it back needs."""
    deed = Deed(session=now.session, kind=kind, words=words, about=about, details=details)
    return now.add(deed, phones=False)


def retire(now, *kinds, **details):
    """Stop offering deeds that can no longer be undone, since somebody has done so by hand."""
    open_deeds = now.session.deeds.filter(undone=False, details__contains=details)
    open_deeds.filter(kind__in=kinds).update(undone=True)
