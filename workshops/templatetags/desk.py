"""Tags for the desk only."""

from django import template
from django.utils.translation import gettext_lazy as _

from workshops import op_ids
from workshops.models import Why

register = template.Library()

WHY_AND_STAGE = {
    Why.Stage.WRITING: _("Why %(n)s, writing"),
    Why.Stage.READING: _("Why %(n)s, reading"),
    Why.Stage.VOTING: _("Why %(n)s, voting"),
    Why.Stage.SETTLED: _("Why %(n)s, settled"),
}


@register.simple_tag
def why_and_stage(node) -> str:
    """Return the label of the why under a node: its number, and its stage."""
    return WHY_AND_STAGE[node.why.stage] % {"n": node.depth + 1}


@register.simple_tag
def new_op_id() -> str:
    """Make an op_id for the form of a browser without JavaScript."""
    return op_ids.make()
