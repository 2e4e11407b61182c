"""What one client knows of the room: pieces by id, kept up to date frame by frame."""

import re
from dataclasses import replace

from .pieces import parse, read

BEGINNING = re.compile(r'<body\b[^>]*\bdata-beginning="(\d+)"')
REVISION = re.compile(r'<body\b[^>]*\bdata-revision="(\d+)"')

SHARED = ("phase", "result", "why-", "node-", "count-", "tally-", "answers-", "members-")


class Tree:
    """The live pieces of a page, and the revision up to which they are true.

    `watch`, where given, is called with the id of every piece that is drawn, new or again.
    """

    def __init__(self, page, watch=None):
        found = REVISION.search(page)
        if found is None:
            raise ValueError("This page carries no revision, so it is not a live page.")
        self.revision = int(found[1])
        begins = BEGINNING.search(page)
        self.beginning = int(begins[1]) if begins else 0
        self.watch = watch
        self.pieces = {}
        self.inside = {}
        self._add(parse(page))

    def apply(self, frame):
        """Apply `frame` if it starts where this tree is. False on a gap: fetch the changes."""
        if frame["to"] <= self.revision:
            return True
        if frame["from"] > self.revision:
            return False
        for upsert in frame["upserts"]:
            self._put(upsert["into"], upsert["html"])
        for removed in frame["removals"]:
            self._drop(removed)
        self.revision = frame["to"]
        return True

    def whys(self):
        """Return the whys that are open, the newest last."""
        asked = [piece for id_, piece in self.pieces.items() if id_.startswith("why-")]
        return sorted(asked, key=lambda piece: int(piece.get("opened") or 0))

    def asked_together(self):
        """Return the open whys where the room is: the newest, and those asked together with it."""
        newest = self.whys()[-1:]
        batch = newest[0].get("batch") if newest else None
        return [why for why in self.whys() if why.get("batch") == batch] if batch else newest

    def own_why(self):
        """Return the open why where this phone is when it follows the room, or None."""
        together = self.asked_together()
        return together[self.beginning % len(together)] if together else None

    @property
    def is_closing(self):
        """Return True if the room looks at what it agreed, and nothing more can be added."""
        return "phase" in self.pieces and self.pieces["phase"].get("phase") == "closing"

    def check(self):
        """Return the check that is open, or None."""
        found = (piece for piece in self.pieces.values() if piece.within == "checks")
        return next(found, None)

    def asks_about_record(self):
        """Return the phase if everybody is asked about the record, or None."""
        phase = self.pieces.get("phase")
        return phase if phase and phase.get("record") is not None else None

    def nodes(self):
        """Return the answers and themes that this page shows, as text by id."""
        return {
            int(id_.removeprefix("node-")): piece.text
            for id_, piece in self.pieces.items()
            if id_.startswith("node-")
        }

    def shared(self):
        """Return what every page of this audience shows at this revision, for comparing."""
        return {piece for id_, piece in self.pieces.items() if id_.startswith(SHARED)}

    def _put(self, into, html):
        pieces = read(html)
        root = pieces[0]
        known = self.pieces.get(root.id)
        if into not in self.pieces:
            if known is None:
                return
            into = known.within
        kept = {piece.id for piece in pieces if piece.is_container and piece.id in self.pieces}
        self._drop(root.id, but=kept)
        self._add((replace(root, within=into), *pieces[1:]))

    def _add(self, pieces):
        for piece in pieces:
            if self.watch:
                self.watch(piece.id)
            self.pieces[piece.id] = piece
            self.inside.setdefault(piece.within, set()).add(piece.id)

    def _drop(self, id_, but=frozenset()):
        """Remove a piece with everything in it; containers in `but` keep their content."""
        piece = self.pieces.pop(id_, None)
        if piece is None:
            return
        self.inside.get(piece.within, set()).discard(id_)
        if id_ in but:
            return
        for inner in tuple(self.inside.pop(id_, ())):
            self._drop(inner, but)
