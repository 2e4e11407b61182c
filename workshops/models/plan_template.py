from django.conf import settings
from django.db import models
from django.db.models import F, Q

from . import limits
from .organisation import Organisation
from .session_plan import PLAN

# What a template keeps of the plan of a session: neither its title nor its question.
KEPT = (
    *(name for name in PLAN if name != "title"),
    "role_groups",
    "sides",
    "side_names",
    "languages",
)


class TemplateQuerySet(models.QuerySet):
    """Templates, by who may use them."""

    def usable_by(self, user):
        """Return those of `user`, and those that members of the same organisation share."""
        still_there = Q(owner__memberships__organisation=F("organisation"))
        return self.filter(Q(owner=user) | Q(organisation__members=user) & still_there)


class PlanTemplate(models.Model):
    """A plan to begin sessions with, which its owner may share with their organisation."""

    # The migration's own constraints act as well: a process of the version before deletes
    # accounts and organisations without knowing this table.
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        db_constraint=False,
        db_index=False,
        related_name="plan_templates",
    )
    # Whose members may use it, too.
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.SET_NULL,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="plan_templates",
    )
    name = models.CharField(max_length=limits.TITLE)
    plan = models.JSONField()

    objects = TemplateQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(name="template_has_its_own_name", fields=("owner", "name")),
        )

    def __str__(self):
        return self.name
