"""Tags for the line of advice at each step of the desk."""

from django import template

from workshops import closing_steps
from workshops import guide as guide_lines

register = template.Library()

# What is done at the other steps of closing stands beside each.
AT_CLOSING = {closing_steps.CAUSES: "causes", closing_steps.MISSING: "closing"}


@register.inclusion_tag("desk/guide.html")
def guide(step) -> dict:
    """Show the advice for a step."""
    return {"line": guide_lines.line(step)}


@register.inclusion_tag("desk/guide.html")
def guide_at_closing(step) -> dict:
    """Show the advice for a step of closing, if it has one."""
    return {"line": guide_lines.line(AT_CLOSING[step]) if step in AT_CLOSING else ""}


@register.filter
def step_in(why, session) -> str:
    """Return the step at which the desk of a session is, while it shows a why."""
    return guide_lines.step_of(session, why)
