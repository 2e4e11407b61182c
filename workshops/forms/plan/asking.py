"""How people answer, and how whys are asked."""

from django import forms
from django.utils.translation import gettext_lazy as _

from workshops import prompts
from workshops.forms.numbers import WholeNumber
from workshops.forms.prompts import MODES, PromptKind, PromptText, clean_prompt
from workshops.models import Session, limits
from workshops.models.limits import RANGES


class Asking(forms.Form):
    """The mode, the prompt, how deep to go, and the dots of a vote."""

    mode = forms.ChoiceField(
        label=_("How people answer"),
        choices=MODES,
        widget=forms.RadioSelect,
        initial=Session.Mode.SILENT,
        error_messages={"invalid_choice": _("Choose how people answer.")},
    )
    prompt_kind = PromptKind(
        label=_("Asking why"),
        help_text=_("You can change it at each why."),
        initial=prompts.WHY,
    )
    prompt_text = PromptText(
        label=_("Your own prompt"),
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    levels = WholeNumber(
        *RANGES["levels"],
        label=_("Levels to aim for"),
        help_text=_("How many times to ask why. You can go deeper."),
        initial=limits.LEVELS,
    )
    dots = WholeNumber(
        *RANGES["dots"],
        label=_("Dots each"),
        help_text=_("For each vote."),
        initial=limits.DOTS,
    )

    def clean(self):
        plan = super().clean()
        plan["prompt_kind"] = plan.get("prompt_kind") or prompts.WHY
        clean_prompt(self, plan)
        return plan
