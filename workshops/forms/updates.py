"""What became of an action, as its organiser types it in."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from workshops.models import limits
from workshops.update_kinds import NEWS, WORDS

from .days import Day
from .text import PlainText


class UpdateForm(forms.Form):
    """An update about an action: its kind, what happened, and when."""

    kind = forms.ChoiceField(
        label=_("How far has it got?"),
        choices=list(WORDS.items()),
        initial=NEWS,
        widget=forms.RadioSelect,
    )
    text = PlainText(
        label=_("What happened"),
        max_length=limits.UPDATE,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    day = Day(label=_("Day"))

    def clean_day(self):
        """Refuse a day that has not come yet."""
        if self.cleaned_data["day"] > timezone.localdate():
            raise ValidationError(gettext("Choose today, or a day before."))
        return self.cleaned_data["day"]


class DueForm(forms.Form):
    """The day from which an action needs an update."""

    due = Day(
        label=_("Date for a reminder"),
        help_text=_("From this day on, your sessions say that it needs an update."),
        required=False,
    )
