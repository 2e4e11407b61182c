"""What has changed, as HTML: the only live renderer. Full pages draw with the same partials.

A frame is the same bytes for every page of one audience, so it carries nothing personal. What has
changed is read once for all languages, and drawn once for each.
"""

import json
import time
from dataclasses import asdict, dataclass
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils import translation

from workshops import board

FAR_BEHIND = 200  # revisions: the frame for such a page may be most of a tree


@dataclass(frozen=True, slots=True)
class Piece:
    """One element of a page: its id, the container it is in, its place there, its HTML.

    `into` is None for what a page holds once.
    """

    id: str
    into: str | None
    sort: int
    html: str


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


def _phone(changes):
    upserts = []
    # While no why is open it shows the result of the last one.
    rests = not changes.open_whys and (changes.nodes or changes.left)
    if changes.head_changed or changes.whys_changed or rests:
        upserts.append(_once("phase", "phone/phase.html", changes))
    upserts += [
        _piece(f"why-{why.id}", "whys", why.position, "phone/why.html", changes, why)
        for why in changes.whys
        if why.is_open
    ]
    upserts += [_node(node, "answers", "phone/node.html", changes) for node in changes.nodes]
    upserts += _counts(changes, "phone/count.html") + _tallies(changes, "phone/tally.html")
    settled = [f"why-{why.id}" for why in changes.whys if not why.is_open]
    settled += [f"why-{why.id}" for why in changes.unasked]
    return upserts, settled + [f"node-{pk}" for pk in changes.left]


def _screen(changes):
    upserts = []
    if changes.head_changed or changes.whys_changed or changes.counts_changed:
        upserts.append(_once("now", "screen/now.html", changes))
        upserts.append(_once("columns", "screen/columns.html", changes))
    upserts += [_node(node, "children", "screen/node.html", changes) for node in changes.nodes]
    upserts += _counts(changes, "screen/count.html") + _tallies(changes, "screen/tally.html")
    return upserts, [f"node-{pk}" for pk in changes.left]


def _desk(changes):
    upserts = []
    if changes.head_changed or changes.whys_changed:
        upserts.append(_once("head", "desk/head.html", changes))
    upserts += [_outline(node, changes) for node in changes.nodes if node.why or node.is_question]
    upserts += [
        _piece(f"panel-{why.id}", None, 0, "desk/panel.html", changes, why) for why in changes.whys
    ]
    upserts += [
        _node(node, "cards", "desk/card.html", changes, "card")
        for node in changes.nodes
        if not node.is_question
    ]
    upserts += _counts(changes, "desk/count.html") + _tallies(changes, "desk/tally.html")
    upserts += [
        _piece(f"cause-{cause.id}", "causes", cause.id, "desk/cause.html", changes, cause)
        for cause in changes.causes
    ]
    upserts += [
        _piece(f"dots-{row.why_id}", "dots", row.why_id, "desk/dots.html", changes, row)
        for row in changes.dots
    ]
    upserts.append(_once("deed", "desk/undo.html", changes))
    removals = [f"{kind}-{pk}" for pk in changes.left for kind in ("card", "outline")]
    removals += [f"dots-{why.id}" for why in changes.whys if not why.is_voting]
    for why in changes.unasked:
        removals += [f"panel-{why.id}", *_twig(why, changes)]
    return upserts, removals + [f"cause-{pk}" for pk in changes.causes_left]


PIECES = {"phone": _phone, "screen": _screen, "desk": _desk}


def _node(node, container, template, changes, name="node"):
    if node.parent_id is None:
        return _piece(f"{name}-{node.id}", None, node.sort, template, changes, node)
    into = f"members-{node.theme_id}" if node.theme_id else f"{container}-{node.parent_id}"
    return _piece(f"{name}-{node.id}", into, node.sort, template, changes, node)


def _outline(node, changes):
    into = f"outline-of-{node.parent_id}" if node.parent_id else None
    return _piece(f"outline-{node.id}", into, node.sort, "desk/outline.html", changes, node)


def _twig(unasked, changes):
    """Return the item to remove from the outline: none for a node that stays a question there."""
    stays = {node.id for node in changes.nodes if node.why or node.is_question}
    return [] if unasked.node_id in stays else [f"outline-{unasked.node_id}"]


def _counts(changes, template):
    return [
        _piece(f"count-{why.node_id}", None, 0, template, changes, why) for why in changes.counted
    ]


def _tallies(changes, template):
    return [_piece(f"tally-{n.id}", None, 0, template, changes, n) for n in changes.tallied]


def _once(name, template, changes):
    return _piece(name, None, 0, template, changes, changes)


def _piece(name, into, sort, template, changes, row):
    context = {"row": row, "session": changes.session, "changes": changes}
    return Piece(name, into, sort, render_to_string(template, context).strip())
