"""How long a session takes, and which part of that is for whys."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops.forms.numbers import WholeNumber
from workshops.models import limits
from workshops.models.limits import RANGES


class Timing(forms.Form):
    """The minutes. Arriving and closing leave time for whys; empty means no minutes."""

    minutes = WholeNumber(*RANGES["minutes"], label=_("Length (minutes)"), initial=limits.MINUTES)
    minutes_to_arrive = WholeNumber(
        *RANGES["minutes_to_arrive"],
        required=False,
        label=_("Arriving (minutes)"),
        help_text=_("Part of the length, before the first why."),
        initial=limits.MINUTES_TO_ARRIVE,
    )
    minutes_to_close = WholeNumber(
        *RANGES["minutes_to_close"],
        required=False,
        label=_("Closing (minutes)"),
        help_text=_("Part of the length, after the last why."),
        initial=limits.MINUTES_TO_CLOSE,
    )

    def clean(self):
        plan = super().clean()
        for name in ("minutes_to_arrive", "minutes_to_close"):
            plan[name] = plan.get(name) or 0
        around = plan["minutes_to_arrive"] + plan["minutes_to_close"]
        if around >= plan.get("minutes", around + 1):
            self.add_error("minutes", _no_time_for_whys(around))
        return plan


def _no_time_for_whys(minutes):
    words = ngettext(
        "Arriving and closing take %(n)s minute. The length must be more than that.",
        "Arriving and closing take %(n)s minutes. The length must be more than that.",
        minutes,
    )
    return words % {"n": figure(minutes)}
