from django import forms
from django.utils.translation import gettext_lazy as _

from workshops import closing_steps


class ClosingStepForm(forms.Form):
    """A step of closing."""

    step = forms.ChoiceField(
        choices=[(step, step) for step in closing_steps.STEPS],
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Choose a step.")),
    )
