"""What everyone in the simulated room can read off the projector: the whole tree so far."""

from simulation.client import Tree
from simulation.client.pieces import Piece
from simulation.client.sending import send

NOT_SHOWN = Piece("", None, (), "")


class Wall:
    """Texts of nodes and members of themes, read from the public screen of a session."""

    def __init__(self, page):
        self.pieces = Tree(page).pieces

    def shows(self, node):
        """Return True if `node` is here. One that was added a moment ago may not be."""
        return f"node-{node}" in self.pieces

    def asked(self, node):
        """Return the texts that a why under `node` is about: its own, or those in a theme."""
        return self._inside(f"members-{node}") or [self._shown(node).text]

    def depth(self, node):
        """Return the depth of answers to a why under `node`, 1 just under the question."""
        return int(self._shown(node).get("depth") or 0) + 1

    def answers(self, node):
        """Return the texts that are under `node` already."""
        return self._inside(f"children-{node}")

    def texts(self):
        """Return all texts that have been written so far."""
        return {piece.text for id_, piece in self.pieces.items() if id_.startswith("node-")}

    def _inside(self, container):
        return [
            piece.text
            for piece in self.pieces.values()
            if piece.within == container and piece.id.startswith("node-")
        ]

    def _shown(self, node):
        return self.pieces.get(f"node-{node}", NOT_SHOWN)


async def look(http, code):
    """Return the present wall."""
    shown = await send(http, "GET", f"/s/{code}/screen")
    return Wall(shown.text)
