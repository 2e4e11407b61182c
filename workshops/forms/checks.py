from django import forms
from django.utils.translation import gettext_lazy as _

from .numbers import ANY_ERROR, LARGEST


class CheckForm(forms.Form):
    """The answer or theme that the room is asked about."""

    node = forms.IntegerField(
        min_value=1,
        max_value=LARGEST,
        error_messages=dict.fromkeys(ANY_ERROR, _("Choose an answer first.")),
    )


class ChoiceForm(forms.Form):
    """What someone chose in a check."""

    choice = forms.CharField(
        max_length=20,
        error_messages=dict.fromkeys(
            ("required", "max_length"), _("Choose one of the answers on the page.")
        ),
    )
