"""The list of sessions."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from workshops.models.phase import Phase

from .lists import Choices, OnlyList, day

# All that is read of a session: no title, question, welcome or code.
READ = ("created_at", "opened_at", "closed_at", "edited_at", "phase", "keep_days", "record_days")
OF_OTHERS = ("organiser__username", "organisation__name")
PHASES = {
    Phase.PREPARING: _("Being prepared"),
    Phase.COLLECTING: _("Collecting answers"),
    Phase.OPEN: _("Open"),
    Phase.CLOSING: _("Closing"),
    Phase.CLOSED: _("Closed"),
}


class InPhase(Choices):
    title = _("Phase")
    parameter_name = "phase"
    words = {str(phase): words for phase, words in PHASES.items()}


class Sessions(OnlyList):
    """Sessions: whose they are, how far they have come and until when they are kept, by days."""

    list_display = (
        *("number", "its_organisation", "its_organiser", "its_phase"),
        *("made_on", "opened_on", "closed_on", "deleted_on"),
    )
    list_filter = (InPhase,)
    search_fields = ("organiser__username", "organiser__email", "organisation__name")
    search_help_text = _("Organisation, or user name or e-mail address of the organiser")
    ordering = ("-pk",)
    sortable_by = ()

    def get_queryset(self, request):
        """Read what is shown, and nothing else. A rehearsal is only for the person who began it."""
        sessions = super().get_queryset(request).filter(rehearsal_of=None)
        return sessions.select_related("organiser", "organisation").only(*READ, *OF_OTHERS)

    @admin.display(description=_("Session number"))
    def number(self, session):
        """Return the number, which deletion reports have as well."""
        return str(session.pk)

    @admin.display(description=_("Organisation"))
    def its_organisation(self, session):
        """Return its name."""
        return session.organisation.name if session.organisation else ""

    @admin.display(description=_("Organiser"))
    def its_organiser(self, session):
        """Return the user name."""
        return session.organiser.get_username()

    @admin.display(description=_("Phase"))
    def its_phase(self, session):
        """Return how far it has come."""
        return PHASES[session.phase]

    @admin.display(description=_("Created"))
    def made_on(self, session):
        """Return the day."""
        return day(session.created_at)

    @admin.display(description=_("Opened"))
    def opened_on(self, session):
        """Return the day."""
        return day(session.opened_at)

    @admin.display(description=_("Closed"))
    def closed_on(self, session):
        """Return the day."""
        return day(session.closed_at)

    @admin.display(description=_("Will be deleted"))
    def deleted_on(self, session):
        """Return the day, or "" while it is open."""
        return day(session.kept_until)
