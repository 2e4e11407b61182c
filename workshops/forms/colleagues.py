"""Whom the organiser lets add updates."""

from django import forms
from django.utils.translation import gettext_lazy as _

from workshops.models.colleague import candidates_of

from .people import account_field


class ColleagueForm(forms.Form):
    """Somebody of the organiser's organisation."""

    user = account_field(_("Person"))

    def __init__(self, session, data=None):
        super().__init__(data)
        self.fields["user"].queryset = candidates_of(session)
