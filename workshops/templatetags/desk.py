"""What only the desk needs to be drawn."""

from django import template

from workshops import op_ids

register = template.Library()


@register.simple_tag
def new_op_id() -> str:
    """An id for one sending, for the form of a browser without JavaScript."""
    return op_ids.make()
