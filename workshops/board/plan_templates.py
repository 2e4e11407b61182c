"""The templates that an organiser can begin a session with."""

from dataclasses import dataclass

from workshops.models import PlanTemplate


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A template in the list. `shared_by` is an organisation, for one of somebody else."""

    id: int
    name: str
    is_own: bool
    shared_by: str


def read_templates(user):
    """Return the templates that `user` may use, their own first, each kind by name."""
    usable = PlanTemplate.objects.usable_by(user).select_related("organisation").distinct()
    rows = [_row(template, user) for template in usable.defer("plan")]
    return sorted(rows, key=lambda row: (not row.is_own, row.name.casefold(), row.id))


def _row(template, user):
    is_own = template.owner_id == user.pk
    shared_by = "" if is_own else template.organisation.name
    return TemplateRow(template.pk, template.name, is_own, shared_by)
