from django import forms

from workshops.models.limits import PAPER_DOTS

from .numbers import WholeNumber


class PaperDotsForm(forms.Form):
    """How many dots an answer has on paper."""

    paper = WholeNumber(0, PAPER_DOTS)
