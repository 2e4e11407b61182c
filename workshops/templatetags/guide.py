"""Tags for the line of advice at each step of the desk."""

from django import template

from workshops import guide as guide_lines

register = template.Library()


@register.inclusion_tag("desk/guide.html")
def guide(step) -> dict:
    """Show the advice for a step."""
    return {"line": guide_lines.line(step)}


@register.filter
def step_in(why, session) -> str:
    """Return the step at which the desk of a session is, while it shows a why."""
    return guide_lines.step_of(session, why)
