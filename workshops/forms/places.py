from django import forms

from .numbers import whole

MOST = 5000


class PlacesForm(forms.Form):
    """How many people can join."""

    cap = whole(1, MOST)
