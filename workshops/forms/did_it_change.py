"""“Did things change?”: from when to when it is asked, and what somebody answers."""

from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from workshops.did_it_change import DAYS, WORDS

from .days import Day


class AskChangeForm(forms.Form):
    """The first and the last day on which people can answer."""

    first = Day(label=_("Ask “did things change?” from"))
    last = Day(label=_("Until"))

    def __init__(self, session, data=None):
        first, last = session.change_from, session.change_until
        if session.change_salt is None:  # planned, or asked before
            first, last = max(first or timezone.localdate(), timezone.localdate()), None
        last = last or first + timedelta(days=DAYS)
        super().__init__(data, initial={"first": first, "last": last})

    def clean_last(self):
        """Refuse a last day that is over, or before the first."""
        last = self.cleaned_data["last"]
        if last < max(timezone.localdate(), self.cleaned_data.get("first") or last):
            raise ValidationError(gettext("Choose a later day."))
        return last


class SayChangeForm(forms.Form):
    """What somebody answers about an action."""

    action = forms.IntegerField(min_value=1, max_value=2**63 - 1)
    choice = forms.ChoiceField(choices=list(WORDS.items()))
