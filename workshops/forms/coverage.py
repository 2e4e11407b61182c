from django import forms

from workshops.models.limits import BEGINNINGS


class SlicesForm(forms.Form):
    """Which slices of the shuffle a phone has shown."""

    slice = forms.TypedMultipleChoiceField(
        choices=[(n, str(n)) for n in range(BEGINNINGS)], coerce=int
    )
