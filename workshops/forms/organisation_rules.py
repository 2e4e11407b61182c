"""The rules of an organisation, as an owner chooses them: keeping, and signing in."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from common.languages import figure
from workshops.models.organisation import SecondStep

from .keeping import LimitsForm


class RulesForm(LimitsForm):
    """The limits, and who must give a second step.

    `missing` is how many members have set none up. `has_given` says whether the owner has given
    one in this browser: they would be shut out by their own rule.
    """

    second_step = forms.ChoiceField(
        required=False,  # pages of the version before do not have it
        label=gettext_lazy("Who needs a second step"),
        help_text=gettext_lazy("An authenticator app or a passkey, as well as the password."),
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": gettext_lazy("Choose one of these.")},
    )

    def __init__(self, *args, missing, has_given, **kwargs):
        super().__init__(*args, **kwargs)
        self.has_given = has_given
        self.fields["second_step"].choices = _choices(missing)

    def clean_second_step(self):
        """Return who must give one; who it was before, if nothing was sent."""
        whom = self.cleaned_data["second_step"] or self.initial["second_step"]
        if whom != SecondStep.EACH and not self.has_given:
            raise ValidationError(
                _("First set up a second step under Account, or sign in with yours.")
            )
        return whom


def _choices(missing):
    hints = {
        SecondStep.EVERYONE: _who_has_none(missing),
        SecondStep.ORGANISING: _("They can read, download and delete answers."),
        SecondStep.EACH: "",
    }
    return [(each, _with(each.label, hint)) for each, hint in hints.items()]


def _with(label, hint):
    return format_html('{}<span class="hint">{}</span>', label, hint) if hint else label


def _who_has_none(missing):
    if not missing:
        return ""
    words = ngettext(
        "%(n)s person has none yet. "
        "Nobody can carry on without one, even at a desk that is already open.",
        "%(n)s people have none yet. "
        "Nobody can carry on without one, even at a desk that is already open.",
        missing,
    )
    return words % {"n": figure(missing)}
