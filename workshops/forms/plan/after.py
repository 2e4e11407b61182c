"""What comes after the close."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from workshops.forms.days import Day


class After(forms.Form):
    """From when the room is asked whether things changed."""

    change_from = Day(
        required=False,
        label=_("Ask “did things change?” from"),
        help_text=_(
            "Empty: you decide later. It is asked for 28 days, if the session is closed and has "
            "actions."
        ),
    )

    def clean_change_from(self):
        """Refuse a day that is over."""
        day = self.cleaned_data["change_from"]
        if day and day < timezone.localdate():
            raise ValidationError(gettext("Choose a later day."))
        return day
