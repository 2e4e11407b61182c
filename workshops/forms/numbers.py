from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.languages import figure
from workshops.models.limits import RANGES

LARGEST = 2**63 - 1
LONGEST_SECONDS = 4 * 3600
ANY_ERROR = ("required", "invalid", "min_value", "max_value")


class WholeNumber(forms.IntegerField):
    """A whole number. Its only error gives the limits, whatever was typed."""

    def __init__(self, smallest, largest, **options):
        super().__init__(min_value=smallest, max_value=largest, **options)

    def clean(self, value):
        try:
            return super().clean(value)
        except ValidationError:
            words = gettext("Enter a whole number from %(smallest)s to %(largest)s.")
            limits = {"smallest": figure(self.min_value), "largest": figure(self.max_value)}
            raise ValidationError(words % limits) from None


class MinutesForm(forms.Form):
    """How many minutes each why takes from now on."""

    minutes = forms.IntegerField(
        min_value=1,
        max_value=RANGES["minutes"][1],
        error_messages=dict.fromkeys(ANY_ERROR, _("Choose a time up to 10 hours.")),
    )


class TimerForm(forms.Form):
    """How long a timer is started or extended for, in seconds."""

    seconds = forms.IntegerField(
        min_value=1,
        max_value=LONGEST_SECONDS,
        error_messages=dict.fromkeys(ANY_ERROR, _("Choose a time up to 4 hours.")),
    )
