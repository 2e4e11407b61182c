"""Who of the organisation runs a session, or helps there."""

from django import forms
from django.utils.translation import gettext_lazy as _

from workshops.models.appointment import who_can_be_appointed

from .people import account_field


class AppointmentForm(forms.Form):
    """A member whose role lets them run sessions, or help."""

    member = account_field(_("Person"))

    def __init__(self, session, data=None):
        super().__init__(data)
        self.fields["member"].queryset = who_can_be_appointed(session)
