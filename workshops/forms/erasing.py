"""Finding what one person wrote, and what to write instead of it where others repeat it."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from workshops.models import limits

from .text import PlainText
from .themes import NodeIds


class FindWordsForm(forms.Form):
    """Words that somebody remembers."""

    words = PlainText(
        label=_("Words that they remember"),
        help_text=_("Finds answers and views that have all of these words, hidden ones too."),
        max_length=limits.SEARCH,
        empty=_("Enter some of the words first."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
    )


class ChosenWordsForm(forms.Form):
    """The answers and views that somebody says are theirs."""

    answers = NodeIds(required=False)
    remarks = NodeIds(required=False)

    def clean(self):
        """Refuse a choice of nothing."""
        chosen = super().clean()
        if not (chosen.get("answers") or chosen.get("remarks")):
            raise ValidationError(gettext("Tick what is theirs first."))
        return chosen


class EraseForm(forms.Form):
    """Other words for the cause and the theme of an answer, where there are any.

    `repeats(answer, text)` says whether a text has the words of the answer.
    """

    wording = PlainText(
        label=_("The cause, in other words"),
        max_length=limits.WORDING,
        empty=_("Write a cause that makes sense on its own."),
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )
    theme = PlainText(
        label=_("The theme, in other words"),
        max_length=limits.THEME_NAME,
        empty=_("Enter a name for the theme."),
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )

    def __init__(self, answer, repeats, data=None):
        super().__init__(data)
        self.answer, self.repeats = answer, repeats
        cause, theme = getattr(answer, "cause", None), answer.theme
        named = {
            "wording": cause.wording if cause and not cause.removed else None,
            "theme": theme.text if theme else None,
        }
        for name, words in named.items():
            if words is None:
                del self.fields[name]
            elif not repeats(answer, words):
                self.fields[name].initial = words

    def clean_wording(self):
        return self._other_words("wording")

    def clean_theme(self):
        return self._other_words("theme")

    def _other_words(self, name):
        words = self.cleaned_data[name]
        if self.repeats(self.answer, words):
            raise ValidationError(gettext("Use other words than those of the answer."))
        return words
