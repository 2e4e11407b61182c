"""Walk a board in templates.

A live piece has no board, because it contains no branch.
"""

from django import template

register = template.Library()


@register.simple_tag
def under(board, row) -> tuple:
    """Return what is under a node: themes, and answers without a theme."""
    return board.children(row.id) if board else ()


@register.simple_tag
def inside(board, row) -> tuple:
    """Return the answers in a theme."""
    return board.in_theme(row.id) if board else ()
