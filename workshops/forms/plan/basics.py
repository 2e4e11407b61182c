"""What is asked, of whom, and for how long it is kept."""

from django import forms
from django.utils.translation import gettext_lazy as _

from common.languages import is_choice
from workshops.forms.languages import SessionLanguages
from workshops.forms.numbers import WholeNumber
from workshops.forms.text import PlainText
from workshops.models import limits
from workshops.models.limits import RANGES


class Basics(forms.Form):
    """Title, question and people; the languages if there are several."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not is_choice():
            del self.fields["languages"]

    title = PlainText(
        max_length=limits.TITLE,
        label=_("Title"),
        help_text=_("For example, Thursday group, Elm Road"),
        empty=_("Enter a title, so that you can find the session again."),
    )
    question = PlainText(
        max_length=limits.QUESTION,
        label=_("Question"),
        help_text=_("Keep it short. Start with “Why”. Do not blame anyone."),
        empty=_("Enter the question."),
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )
    welcome = PlainText(
        max_length=limits.WELCOME,
        required=False,
        label=_("Welcome message"),
        help_text=_(
            "People see it before they join. Use it for thanks, expenses and what happens next."
        ),
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    languages = SessionLanguages(
        label=_("Languages for people who join"),
        help_text=_("People can choose one of these. The big screen uses the first."),
    )
    cap = WholeNumber(
        *RANGES["cap"],
        label=_("Places"),
        initial=limits.PLACES,
        help_text=_("The most people who can join."),
    )
    keep_days = WholeNumber(
        *RANGES["keep_days"],
        label=_("Keep for (days)"),
        help_text=_("Counted from the end of the session. Then everything is deleted."),
        initial=limits.KEEP_DAYS,
    )
