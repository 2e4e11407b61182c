from django import forms
from django.utils.translation import gettext_lazy as _

from workshops.commitments import WORDS
from workshops.models import limits

from .text import PlainText


class CauseForm(forms.Form):
    """The wording of a cause, which makes sense on its own."""

    wording = PlainText(
        max_length=limits.WORDING, empty=_("Write a cause that makes sense on its own.")
    )


class ActionForm(forms.Form):
    """An action: what, who, by when, how we will know, and how strong it is."""

    what = PlainText(max_length=limits.ACTION, empty=_("Write what will be done."))
    who = PlainText(max_length=limits.ACTION_DETAIL, required=False)
    by_when = PlainText(max_length=limits.ACTION_DETAIL, required=False)
    how_known = PlainText(max_length=limits.ACTION, required=False)
    commitment = forms.ChoiceField(required=False, choices=list(WORDS.items()))

    def clean(self):
        # A page of the version before does not ask, and changes nothing of it.
        if "commitment" not in self.data:
            self.cleaned_data.pop("commitment", None)
        return self.cleaned_data
