from django import forms
from django.utils.translation import gettext_lazy as _

from workshops.models import limits

from .answers import ReasonForm
from .text import PlainText

NOTHING_CHOSEN = {
    name: _("Choose the words to take out.") for name in ("required", "invalid_choice")
}


class SeenForm(forms.Form):
    """An answer as somebody read it who shows it."""

    seen = PlainText()


class RefuseForm(SeenForm, ReasonForm):
    """An answer as somebody read it, and why they do not show it."""


class BlackOutForm(forms.Form):
    """The words to take out of an answer, by their numbers, and the answer as it was seen."""

    seen = PlainText()
    word = forms.TypedMultipleChoiceField(
        coerce=int,
        choices=[(number, number) for number in range(limits.ANSWER)],
        error_messages=NOTHING_CHOSEN,
    )
