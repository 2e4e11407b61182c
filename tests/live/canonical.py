"""A page as what it holds: every piece by id, however it came there."""

import re
from dataclasses import dataclass

from workshops import fragments

# Pieces inside others, such as `count-7` in `node-7`. They are updated separately.
INNER = re.compile(r'<(\w+)[^>]*\bid="((?:count|tally)-\d+)"[^>]*>')
FACE = re.compile(r"(data-face[^>]*>)[^<]*")


@dataclass(frozen=True)
class Page:
    """`pieces`: id to (container, place, HTML); `inner`: id to the HTML inside them."""

    pieces: dict
    inner: dict

    def after(self, frame):
        """This page with a frame applied, the way docs/protocol.md says."""
        pieces, inner = dict(self.pieces), dict(self.inner)
        for piece in frame.upserts:
            outer, inside = parted(FACE.sub(r"\1", piece.html))
            if piece.id in inside:
                inner.update({piece.id: inside[piece.id]} if piece.id in inner else {})
            else:
                pieces[piece.id] = (piece.into, piece.sort, outer)
                inner.update(inside)
        for gone in frame.removals:
            pieces.pop(gone, None)
        held = {name for name in inner if any(f"[{name}]" in p[2] for p in pieces.values())}
        return Page(pieces, {name: html for name, html in inner.items() if name in held})


def page_now(session_id, audience):
    """Return the contents of a page loaded now, and its revision."""
    frame = fragments.frame(session_id, 0, audience)
    return Page({}, {}).after(frame), frame.to


def parted(html):
    """The HTML with its inner pieces taken out, and those pieces by id."""
    inside = {}
    while match := INNER.search(html):
        end = _end(html, match)
        inside[match[2]] = html[match.start() : end]
        html = html[: match.start()] + f"[{match[2]}]" + html[end:]
    return html, inside


def _end(html, opening):
    """Return the end of the element that begins at `opening`."""
    depth = 0
    for tag in re.finditer(rf"<(/?){opening[1]}\b[^>]*>", html[opening.start() :]):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return opening.start() + tag.end()
    raise AssertionError(f"{opening[2]} does not end")
