"""What is asked, of whom, and for how long it is kept."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
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
        label=_("Answers kept (days)"),
        help_text=_("Counted from the end of the session. Then the answers are deleted."),
        initial=limits.KEEP_DAYS,
    )
    record_days = WholeNumber(
        *RANGES["record_days"],
        label=_("Causes and actions kept (days)"),
        help_text=_("With their updates. Then everything is deleted. Empty: as long as answers."),
        initial=limits.RECORD_DAYS,
        required=False,
    )

    def clean_record_days(self):
        """Refuse a record that is kept for less time than the answers."""
        days, answers = self.cleaned_data["record_days"], self.cleaned_data.get("keep_days")
        if days is not None and answers and days < answers:
            raise ValidationError(
                gettext("Causes and actions cannot be kept for less time than answers.")
            )
        return days
