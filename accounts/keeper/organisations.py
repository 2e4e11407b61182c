"""The list of organisations."""

from django.contrib import admin
from django.db.models import Count, Prefetch, Q
from django.utils.translation import gettext_lazy as _

from common.languages import figure
from workshops.models import Membership
from workshops.models.role import Role

from .lists import OnlyList


class Organisations(OnlyList):
    """Organisations: who owns them, and how many people and sessions they have."""

    list_display = ("its_name", "owners", "people", "how_many_sessions", "answers", "record")
    search_fields = ("name", "members__username", "members__email")
    search_help_text = _("Name of an organisation, or user name or e-mail address of a member")
    ordering = ("name",)
    sortable_by = ()

    def get_queryset(self, request):
        """Read what is shown, and nothing else."""
        owners = Membership.objects.filter(role=Role.OWNER).select_related("user")
        return (
            super()
            .get_queryset(request)
            .only("name", "keep_days", "record_days")
            .annotate(
                of_people=Count("memberships", distinct=True),
                of_sessions=Count("sessions", filter=Q(sessions__rehearsal_of=None), distinct=True),
            )
            .prefetch_related(Prefetch("memberships", owners, to_attr="of_owners"))
        )

    @admin.display(description=_("Name"))
    def its_name(self, organisation):
        """Return the name."""
        return organisation.name

    @admin.display(description=_("Owners"))
    def owners(self, organisation):
        """Return their user names."""
        return ", ".join(sorted(each.user.get_username() for each in organisation.of_owners))

    @admin.display(description=_("People"))
    def people(self, organisation):
        """Return how many accounts belong to it."""
        return figure(organisation.of_people)

    @admin.display(description=_("Sessions"))
    def how_many_sessions(self, organisation):
        """Return how many sessions belong to it."""
        return figure(organisation.of_sessions)

    @admin.display(description=_("Answers: days at most"))
    def answers(self, organisation):
        """Return for how long answers are kept at most after the close, or "" without a limit."""
        return _of_limit(organisation.keep_days)

    @admin.display(description=_("Causes and actions: days at most"))
    def record(self, organisation):
        """Return the same for causes and actions."""
        return _of_limit(organisation.record_days)


def _of_limit(days):
    return "" if days is None else figure(days)
