from django import forms

from workshops.models.limits import RANGES

from .numbers import whole


class PlacesForm(forms.Form):
    """How many people can join."""

    cap = whole(*RANGES["cap"])
