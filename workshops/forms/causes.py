from django import forms
from django.utils.translation import gettext_lazy as _

from workshops.commitments import WORDS
from workshops.models import limits

from .days import Day
from .text import PlainText


class CauseForm(forms.Form):
    """The wording of a cause, which makes sense on its own."""

    wording = PlainText(
        max_length=limits.WORDING, empty=_("Write a cause that makes sense on its own.")
    )


class ActionForm(forms.Form):
    """An action: what, who, by when, how we will know, how strong it is, and when to ask of it."""

    what = PlainText(max_length=limits.ACTION, empty=_("Write what will be done."))
    who = PlainText(max_length=limits.ACTION_DETAIL, required=False)
    by_when = PlainText(max_length=limits.ACTION_DETAIL, required=False)
    how_known = PlainText(max_length=limits.ACTION, required=False)
    commitment = forms.ChoiceField(required=False, choices=list(WORDS.items()))
    due = Day(required=False)


class ActionChangesForm(ActionForm):
    """The words of an action that change, one or several. The others stay as they are.

    `changed` names them. A desk of the version before names none: then they are all that it sends.
    """

    # Whether it belongs to the same step as what the desk has just saved of this action.
    goes_on = forms.BooleanField(required=False)

    def __init__(self, data):
        super().__init__(data)
        changed = data.getlist("changed") or data
        for name in [name for name in ActionForm.base_fields if name not in changed]:
            del self.fields[name]
