"""What to look for in the log of what accounts did."""

from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .days import Day


class Known(forms.ChoiceField):
    """One of several values. Any other, such as one of an old address, is none."""

    def clean(self, value):
        """Return the value, or ""."""
        return value if value and self.valid_value(value) else ""


class ActivityForm(forms.Form):
    """Whose lines to show, of what, and of which days. All of it may be left out."""

    who = Known(label=_("Who"), required=False)
    what = Known(label=_("What"), required=False)
    since = Day(label=pgettext_lazy("the first day", "From"), required=False)
    until = Day(label=pgettext_lazy("the last day", "To"), required=False)

    def __init__(self, data, *, who, what):
        super().__init__(data)
        self.fields["who"].choices = who
        self.fields["what"].choices = what

    @property
    def address(self):
        """Return what is looked for, as the query of an address. A wrong day is left out."""
        self.is_valid()
        return urlencode({name: value for name, value in self.cleaned_data.items() if value})
