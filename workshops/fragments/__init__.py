"""What has changed, as HTML: the only live renderer. Full pages draw with the same partials.

A frame is the same bytes for every page of one audience, so it carries nothing personal. What has
changed is read once for all languages, and drawn once for each.
"""

import json
import time
from dataclasses import asdict, dataclass
from functools import lru_cache

from django.utils import translation

from workshops import board
from workshops.fragments.desk import pieces_of_desk
from workshops.fragments.phone import pieces_of_phone
from workshops.fragments.pieces import Piece
from workshops.fragments.recent import RecentFrames
from workshops.fragments.screen import pieces_of_screen

FAR_BEHIND = 200  # revisions: the frame for such a page may be most of a tree


@dataclass(frozen=True, slots=True)
class Frame:
    """What brings a page of one audience from revision `since` to revision `to`."""

    since: int
    to: int
    upserts: tuple[Piece, ...]
    removals: tuple[str, ...]

    @property
    def is_empty(self):
        return not self.upserts and not self.removals

    def as_dict(self):
        return {
            "from": self.since,
            "to": self.to,
            "now": now_ms(),
            "upserts": [asdict(piece) for piece in self.upserts],
            "removals": list(self.removals),
        }

    def as_message(self):
        """Return the text of the socket message."""
        return json.dumps({"type": "frame", **self.as_dict()}, separators=(",", ":"))


def frame(session_id, since, audience):
    """Return the frame that an audience needs after `since`.

    Raise board.LoadThePage, and Session.DoesNotExist for a deleted session.
    """
    return _drawn(board.read_changes(session_id, since, audience), audience)


def frame_for(session, since, audience):
    """Return the frame after `since` for a session as it has just been read.

    Many pages ask for the same one at once. What led from one revision to another stays true, so
    the latest frames are cached. One for a page that is far behind may begin before `since`, as
    docs/protocol.md allows.
    """
    to = board.revision_for(session, audience)
    if since == to:
        return Frame(to, to, (), ())
    return _kept_frame(session.pk, _common_start(session, since, to), audience, to)


def frame_for_asking(session, since, audience, *, polls):
    """Return a frame after `since` for a phone that asks. If it polls, that may be a moment old.

    Where sockets do not pass, a whole hall asks, each phone from another revision, while answers
    change the session many times a second. So many share a frame: it may begin before `since`, at
    most twice as far back, and other phones may have asked for it just before.

    A phone with a socket asks for what was sent before the socket was open, and does not ask again
    soon. So its frame lacks nothing of `session`.
    """
    to = board.revision_for(session, audience)
    if since >= to or since < max(session.full_reload_revision, 1):
        return frame_for(session, since, audience)
    step = 1 << (to - since).bit_length() - 1
    start = max(since // step * step, session.full_reload_revision, 1)
    key = session.pk, start, audience
    seen = since if polls else to - 1
    return _recent.get(key, seen, lambda: _kept_frame(session.pk, start, audience, to))


def _common_start(session, since, to):
    """Return where the frame begins for a page at `since`, the same for many that are far behind.

    That is at most twice as far back, in a few steps. Otherwise someone who asks for many revisions
    would have most of a tree drawn for each.
    """
    behind = to - since
    if since == 0 or behind <= FAR_BEHIND or since < session.full_reload_revision:
        return since
    steps = 1 << ((behind - 1) // FAR_BEHIND).bit_length()
    return max(to - steps * FAR_BEHIND, session.full_reload_revision, 1)


@lru_cache(maxsize=32)
def _kept_frame(session_id, since, audience, to):
    return _drawn(_kept_changes(session_id, since, audience.untranslated, to), audience)


@lru_cache(maxsize=4)
def _kept_changes(session_id, since, audience, to):
    return board.read_changes(session_id, since, audience)


def _drawn(changes, audience):
    with translation.override(audience.language):
        upserts, removals = PIECES[audience.kind](changes)
    return Frame(changes.since, changes.to, tuple(upserts), tuple(removals))


def now_ms():
    """Return this server's time in milliseconds since 1970."""
    return round(time.time() * 1000)


_recent = RecentFrames()

PIECES = {"phone": pieces_of_phone, "screen": pieces_of_screen, "desk": pieces_of_desk}
