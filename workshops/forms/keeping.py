"""How long an organisation keeps its sessions at most, as an owner types it in."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from workshops.models.limits import RANGES

from .numbers import WholeNumber


class LimitsForm(forms.Form):
    """The most days that answers are kept, and causes and actions; empty is no limit."""

    keep_days = WholeNumber(
        *RANGES["keep_days"],
        label=_("Days to keep answers"),
        help_text=_(
            "The longest that answers are kept after a session. An organiser can choose less. "
            "Leave empty for no limit."
        ),
        required=False,
    )
    record_days = WholeNumber(
        *RANGES["record_days"],
        label=_("Days to keep causes and actions"),
        help_text=_(
            "The longest that these are kept after a session, without the answers. "
            "Leave empty for no limit."
        ),
        required=False,
    )

    def clean_record_days(self):
        """Refuse less time than for the answers."""
        days, answers = self.cleaned_data["record_days"], self.cleaned_data.get("keep_days")
        if days is not None and answers is not None and days < answers:
            raise ValidationError(
                gettext("Causes and actions cannot be kept for less time than answers.")
            )
        return days
