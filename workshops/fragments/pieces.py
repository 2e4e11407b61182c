"""One element of a page, drawn with the partial that draws it in a full page too."""

from dataclasses import dataclass

from django.template.loader import render_to_string


@dataclass(frozen=True, slots=True)
class Piece:
    """One element of a page: its id, the container it is in, its place there, its HTML.

    `into` is None for what a page holds once.
    """

    id: str
    into: str | None
    sort: int
    html: str


def node_piece(node, container, template, changes, name="node"):
    """Draw an answer or a theme into the list of its parent, or of its theme."""
    if node.parent_id is None:
        return piece(f"{name}-{node.id}", None, node.sort, template, changes, node)
    into = f"members-{node.theme_id}" if node.theme_id else f"{container}-{node.parent_id}"
    return piece(f"{name}-{node.id}", into, node.sort, template, changes, node)


def counts(changes, template):
    return [
        piece(f"count-{why.node_id}", None, 0, template, changes, why) for why in changes.counted
    ]


def tallies(changes, template):
    return [piece(f"tally-{n.id}", None, 0, template, changes, n) for n in changes.tallied]


def once(name, template, changes):
    return piece(name, None, 0, template, changes, changes)


def piece(name, into, sort, template, changes, row):
    context = {"row": row, "session": changes.session, "changes": changes}
    return Piece(name, into, sort, render_to_string(template, context).strip())
