from django import forms
from django.utils.translation import gettext_lazy as _

LASTING = (("1", _("1 hour")), ("24", _("1 day")), ("168", _("7 days")))  # hours
A_DAY = "24"


class InviteForm(forms.Form):
    """How long a link for another facilitator works if nobody uses it."""

    hours = forms.ChoiceField(
        choices=LASTING,
        required=False,
        error_messages={"invalid_choice": _("Choose how long the link works.")},
    )

    def clean_hours(self):
        return int(self.cleaned_data["hours"] or A_DAY)
