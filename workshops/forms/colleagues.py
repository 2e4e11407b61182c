"""Whom the organiser lets add updates."""

from django import forms
from django.utils.translation import gettext_lazy as _

from workshops.models.colleague import candidates_of

from .people import Account


class ColleagueForm(forms.Form):
    """Somebody of the organiser's organisation."""

    user = Account(
        queryset=None,
        label=_("Person"),
        empty_label=_("Choose a person"),
        error_messages={"required": _("Choose a person."), "invalid_choice": _("Choose a person.")},
    )

    def __init__(self, session, data=None):
        super().__init__(data)
        self.fields["user"].queryset = candidates_of(session)
