"""Asking for a copy, and calling it off."""

import hashlib
from datetime import timedelta

from django.utils import timezone

from workshops.exports.branding import branding_of
from workshops.models import Copy

from . import process

KEPT_FOR = timedelta(hours=1)
FAILED_FOR = timedelta(minutes=1)  # then whoever asks has it tried once more


def ask(session, slug, reader):
    """The Copy of `session` in the format `slug` for `reader`; begun if there is none yet."""
    return _ask(_key(slug, reader, [session]), session=session, slug=slug, reader=reader)


def ask_for_all(owner, sessions, slug):
    """The Copy of several sessions of one organiser, in one file."""
    sessions = sorted(sessions, key=lambda session: session.pk)
    ids = [session.pk for session in sessions]
    key = _key(slug, f"owner {owner.pk}", sessions)
    return _ask(key, owner=owner, sessions=ids, slug=slug, reader="organiser")


def call_off(copy):
    """Nobody wants it any more. What is being written stops at its next step."""
    Copy.objects.filter(pk=copy.pk).delete()


def content_of(copy):
    """The bytes of a copy that is ready."""
    return bytes(Copy.objects.values_list("content", flat=True).get(pk=copy.pk))


def _ask(key, **wanted):
    _forget_the_old()
    copy, _ = Copy.objects.defer("content").get_or_create(key=key, defaults=wanted)
    Copy.objects.filter(pk=copy.pk).update(asked_at=timezone.now())
    if copy.state in (Copy.State.WAITING, Copy.State.WRITING):
        process.wake()
        copy.refresh_from_db(fields=["state", "done", "steps"])
    return copy


def _key(slug, reader, sessions):
    """The same for the same bytes: a session's revision tells of any change, its paper aside."""
    papers = {session.organiser_id: str(branding_of(session)) for session in sessions}
    stands = " ".join(f"{session.pk}:{session.revision}" for session in sessions)
    told = f"{slug} {reader} {stands} {sorted(papers.items())}"
    return hashlib.sha256(told.encode()).hexdigest()


def _forget_the_old():
    now = timezone.now()
    Copy.objects.filter(made_at__lt=now - KEPT_FOR).delete()
    Copy.objects.filter(state=Copy.State.FAILED, asked_at__lt=now - FAILED_FOR).delete()
