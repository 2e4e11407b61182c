from django import forms
from django.utils.translation import gettext_lazy as _

from workshops.models import Session

from .numbers import ANY_ERROR, LARGEST

NOTHING_CHOSEN = dict.fromkeys(
    ("required", "invalid_choice"), _("Choose what to show on the big screen.")
)


class PlaceForm(forms.Form):
    """Where a desk is: the node of its why, if it is at one, or the causes."""

    at = forms.IntegerField(
        min_value=1,
        max_value=LARGEST,
        required=False,
        error_messages=dict.fromkeys(ANY_ERROR, _("That is not in the tree any more.")),
    )
    pane = forms.CharField(required=False)

    def clean_pane(self):
        """Return "causes" or nothing: the big screen shows no other pane."""
        return "causes" if self.cleaned_data["pane"] == "causes" else ""


class PageForm(forms.Form):
    """Which way to turn: 1 to the next page, -1 to the one before."""

    by = forms.TypedChoiceField(
        choices=[(1, "1"), (-1, "-1")],
        coerce=int,
        error_messages=NOTHING_CHOSEN,
    )


class ScreenForm(PlaceForm):
    """What to show on the big screen."""

    view = forms.ChoiceField(
        choices=Session.ScreenView.choices,
        error_messages=NOTHING_CHOSEN,
    )
