"""Templates: plans that an organiser keeps, to begin other sessions with."""

from workshops.models import Organisation, PlanTemplate
from workshops.models.plan_template import KEPT


def save(owner, name, plan, *, is_shared=False):
    """Keep a plan under a name; it replaces what `owner` has kept under that name before.

    A shared one is for all members of the organisation that `owner` is in now.
    """
    organisation = Organisation.objects.filter(members=owner).first() if is_shared else None
    kept = {key: plan[key] for key in KEPT if key in plan}
    values = {"plan": kept, "organisation": organisation}
    return PlanTemplate.objects.update_or_create(owner=owner, name=name, defaults=values)[0]


def delete(template):
    """Delete a template. What was made with it stays."""
    template.delete()
