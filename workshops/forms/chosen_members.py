"""Members of the organisation who are chosen for a session of somebody else."""

from django import forms
from django.utils.translation import gettext_lazy as _

from workshops.models.appointment import who_can_be_appointed
from workshops.models.colleague import candidates_of

from .people import account_field


class AppointmentForm(forms.Form):
    """A member whose role lets them run sessions, or help."""

    member = account_field(_("Person"))

    def __init__(self, session, data=None):
        super().__init__(data)
        self.fields["member"].queryset = who_can_be_appointed(session)


class ColleagueForm(forms.Form):
    """A member who can add updates."""

    user = account_field(_("Person"))

    def __init__(self, session, data=None):
        super().__init__(data)
        self.fields["user"].queryset = candidates_of(session)
