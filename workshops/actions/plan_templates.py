"""Templates: plans that an organiser keeps, to begin other sessions with."""

from workshops.models import PlanTemplate
from workshops.models.plan_template import KEPT


def save(owner, name, plan, *, organisation=None):
    """Keep a plan under a name; it replaces what `owner` has kept under that name before.

    It is for all members of `organisation`, if there is one.
    """
    kept = {key: plan[key] for key in KEPT if key in plan}
    values = {"plan": kept, "organisation": organisation}
    return PlanTemplate.objects.update_or_create(owner=owner, name=name, defaults=values)[0]


def delete(template):
    """Delete a template. What was made with it stays."""
    template.delete()
