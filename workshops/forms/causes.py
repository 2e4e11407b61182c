from django import forms

from workshops.models import limits

from .text import PlainText


class CauseForm(forms.Form):
    """The wording in which a cause makes sense alone."""

    wording = PlainText(
        max_length=limits.WORDING, empty="A cause needs words that make sense alone."
    )


class ActionForm(forms.Form):
    """A commitment: what, who, by when, how we will know."""

    what = PlainText(max_length=limits.ACTION, empty="Say what will be done.")
    who = PlainText(max_length=limits.ACTION_DETAIL, required=False)
    by_when = PlainText(max_length=limits.ACTION_DETAIL, required=False)
    how_known = PlainText(max_length=limits.ACTION, required=False)
