"""Tags for the desk only."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from workshops import op_ids
from workshops.board.by_group import findings
from workshops.forms.prompts import MODES, PROMPTS
from workshops.models import Why
from workshops.words import quoted

register = template.Library()

register.filter(findings)

WHY_AND_STAGE = {
    Why.Stage.WRITING: _("Why %(n)s, writing"),
    Why.Stage.READING: _("Why %(n)s, reading"),
    Why.Stage.VOTING: _("Why %(n)s, voting"),
    Why.Stage.SETTLED: _("Why %(n)s, settled"),
}


@register.simple_tag(takes_context=True)
def outline(context, board) -> SafeString:
    """Show the nodes that the room has asked about. Each is rendered after what is below it.

    With a template that includes itself, 100 levels would need more calls than Python allows.
    """
    drawn = context.template.engine.get_template("desk/outline.html")

    def item(row):
        asked = [below for below in board.children(row.id) if below.why]
        below = mark_safe("".join(map(item, asked)))
        with context.push(row=row, below=below):
            return drawn.render(context)

    return item(board.question)


@register.filter
def ranked(rows, why):
    """Order the answers to a why by their dots, if it is settled after a vote, as in ranked.js."""
    if not why.has_result:
        return rows
    return sorted(rows, key=lambda row: (row.is_hidden, -(row.tally or 0), row.sort))


@register.simple_tag
def why_and_stage(node) -> str:
    """Return the label of the why under a node: its number, and its stage."""
    return WHY_AND_STAGE[node.why.stage] % {"n": node.depth + 1}


@register.simple_tag
def ways_to_ask() -> dict:
    """Return the prompts and the modes to choose from, as pairs of a key and its words."""
    return {"prompts": PROMPTS, "modes": MODES}


@register.simple_tag
def step_of_chain(step) -> SafeString:
    """Return the two ends of a step, in words. People's words keep their own direction."""
    ends = {"lower": step.node, "upper": step.above}
    said = {name: format_html("<bdi>{}</bdi>", quoted(node)) for name, node in ends.items()}
    # Translators: a step of a chain, from an answer to what it answers.
    return mark_safe(gettext("From “%(lower)s” to “%(upper)s”") % said)


@register.simple_tag
def new_op_id() -> str:
    """Make an op_id for the form of a browser without JavaScript."""
    return op_ids.make()
