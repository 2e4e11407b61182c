"""Answers that people write before the session opens."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

WRITTEN = "%Y-%m-%dT%H:%M"  # as browsers send a date with a time


class Early(forms.Form):
    """Whether the first why can be opened early, and until when people can write."""

    starts_early = forms.BooleanField(
        required=False,
        label=_("Start early: nobody sees the answers until you meet"),
        help_text=_("You open the first why at the desk, when the plan is ready."),
    )
    collect_until = forms.DateTimeField(
        label=_("Until"),
        help_text=_("People read this. It locks nothing: you open the session yourself."),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=WRITTEN),
        input_formats=[WRITTEN, "%Y-%m-%d %H:%M"],
        error_messages={
            "required": _("Say when writing ends."),
            "invalid": _("Write the date and the time, as 2026-12-24 18:00."),
        },
    )

    def clean(self):
        plan = super().clean()
        if not plan.pop("starts_early", False):
            self.errors.pop("collect_until", None)
            plan["collect_until"] = None
        elif plan.get("collect_until") and plan["collect_until"] <= timezone.now():
            self.add_error("collect_until", gettext("This time is over. Choose a later one."))
        return plan
