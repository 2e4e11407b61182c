"""Walking a board in templates.

A live piece has no board: it carries no branch of its own.
"""

from django import template

register = template.Library()


@register.simple_tag
def under(board, row) -> tuple:
    """What is under a node: themes, and the answers that are in none."""
    return board.children(row.id) if board else ()


@register.simple_tag
def inside(board, row) -> tuple:
    """The answers in a theme."""
    return board.in_theme(row.id) if board else ()


@register.simple_tag
def asked_under(board, row) -> tuple:
    """What is under a node and has been asked why."""
    return tuple(below for below in under(board, row) if below.why)
