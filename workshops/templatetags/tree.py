"""Walking a board in templates.

In a live piece there is no board: it carries no branch of its own.
"""

from django import template

register = template.Library()


@register.simple_tag
def under(board, row) -> tuple:
    """What stands under a node: themes, and the answers that lie in none."""
    return board.children(row.id) if board else ()


@register.simple_tag
def inside(board, row) -> tuple:
    """The answers that lie in a theme."""
    return board.in_theme(row.id) if board else ()


@register.simple_tag
def asked_under(board, row) -> tuple:
    """What stands under a node and has been asked why."""
    return tuple(below for below in under(board, row) if below.why)
