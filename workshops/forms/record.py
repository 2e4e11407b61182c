from django import forms
from django.utils.translation import gettext_lazy as _

from workshops import check_kinds
from workshops.models import limits

from .text import PlainText

NOTHING_CHOSEN = {"invalid_choice": _("Choose one of the answers on the page.")}


def _choice_of(kind):
    keys = [(key, key) for key in check_kinds.WORDS[kind]]
    return forms.ChoiceField(choices=keys, required=False, error_messages=NOTHING_CHOSEN)


class RecordForm(forms.Form):
    """Whether it is a fair record, and how somebody sees it differently. Both may be left out."""

    choice = _choice_of(check_kinds.RECORD)
    text = PlainText(max_length=limits.VIEW, required=False)


class RungForm(forms.Form):
    """Which rung of the ladder it felt like, if any."""

    choice = _choice_of(check_kinds.RUNG)
