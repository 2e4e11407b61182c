"""How much say people have, as the organiser declares it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from workshops import ladder


def _rungs():
    return [("", _("Not decided yet")), *((key, ladder.rung_words(key)) for key in ladder.RUNGS)]


class Say(forms.Form):
    """The rung of the ladder of co-production that the organiser offers, if they say so."""

    rung = forms.ChoiceField(
        required=False,
        label=_("How much say people have"),
        help_text=_("People see it at the end, after they have said what it felt like."),
        choices=_rungs,
        error_messages={"invalid_choice": _("Choose how much say people have.")},
    )
