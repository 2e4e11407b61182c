from django import forms

from workshops.models.limits import RANGES

from .numbers import WholeNumber


class PlacesForm(forms.Form):
    """How many people can join."""

    cap = WholeNumber(*RANGES["cap"])
