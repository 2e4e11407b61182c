"""Asking for a copy, asking how far it is, and calling it off."""

import hashlib

from django.utils import timezone

from workshops.exports.branding import branding_of
from workshops.models import Copy, Seat
from workshops.rules import Refused

from . import process
from .keeping import forget_the_old, forget_the_outdated

HALF = 32  # letters of a key
MOST_TOGETHER = 100  # sessions in one archive: about 120 MB


def ask(session, slug, reader, key=""):
    """The Copy of `session` in the format `slug` for `reader`, begun if there is none yet.

    With the `key` of one that was asked for before, that one, while it is kept: whoever waits gets
    what was asked for, however much has been said since.
    """
    of = {"session": session, "slug": slug, "reader": reader}
    return _asked_before(key, of) or _ask(of, [session])


def ask_for_all(owner, sessions, slug, key=""):
    """The same of several sessions of one organiser, in one file.

    Raises Refused where they are too many for one. With a known key they are not even read.
    """
    of = {"owner": owner, "slug": slug}
    return _asked_before(key, of) or _ask_together(owner, sessions, slug)


def call_off(copy):
    """Nobody wants it any more. What is being written stops at its next step."""
    Copy.objects.filter(pk=copy.pk).delete()


def content_of(copy):
    """The bytes of a copy that is ready; None where it has just been forgotten."""
    content = Copy.objects.filter(pk=copy.pk).values_list("content", flat=True).first()
    return None if content is None else bytes(content)


def _ask_together(owner, sessions, slug):
    sessions = sorted(sessions, key=lambda session: session.pk)
    if len(sessions) > MOST_TOGETHER:
        raise Refused(
            f"These are {len(sessions):,} sessions, and one archive holds {MOST_TOGETHER}. "
            "Search for some of them, and take them away in parts."
        )
    ids = [session.pk for session in sessions]
    of = {"owner": owner, "sessions": ids, "slug": slug, "reader": "organiser"}
    return _ask(of, sessions)


def _asked_before(key, of):
    forget_the_old()
    copy = Copy.objects.defer("content").filter(key=key, **of).first()
    return _wanted(copy) if copy else None


def _ask(of, sessions):
    key = _key(of, sessions)
    copies = Copy.objects.defer("content").filter(**of)
    forget_the_outdated(copies.exclude(key=key))
    # One that nobody has begun will hold whatever is there when it is.
    copy = copies.filter(state=Copy.State.WAITING, key__startswith=key[:HALF]).first()
    return _wanted(copy or copies.get_or_create(key=key, defaults=of)[0])


def _wanted(copy):
    row = Copy.objects.filter(pk=copy.pk)
    row.update(asked_at=timezone.now())
    if copy.state in (Copy.State.WAITING, Copy.State.WRITING):
        process.wake()
        copy.state, copy.done, copy.steps = (
            row.values_list("state", "done", "steps").first()
            or (Copy.State.WAITING, 0, 0)  # called off meanwhile: the next to ask begins anew
        )
    return copy


def _key(of, sessions):
    """The same for the same bytes. Its first half says for whom and on whose paper they are.

    The second says how things stand: a session's revision tells of any change but of who came in.
    """
    whose = (of["slug"], of["reader"], of["owner"].pk if "owner" in of else None)
    one_of_each = {session.organiser_id: session for session in sessions}
    papers = [(pk, branding_of(session)) for pk, session in sorted(one_of_each.items())]
    stand = [(session.pk, session.revision) for session in sessions]
    people = Seat.objects.filter(session__in=sessions).count()
    return _digest(whose, papers) + _digest(stand, people)


def _digest(*told):
    return hashlib.sha256(repr(told).encode()).hexdigest()[:HALF]
