"""A field for a day."""

from django import forms
from django.utils.translation import gettext_lazy as _


class Day(forms.DateField):
    """A day, in the form that browsers send."""

    def __init__(self, **options):
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        super().__init__(widget=widget, input_formats=["%Y-%m-%d"], **options)
        self.error_messages["invalid"] = _("Write a day, like 2026-11-23.")
