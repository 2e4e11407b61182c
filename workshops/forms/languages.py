"""Languages to choose from in a form, each by its own name."""

from django import forms
from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from common.languages import name_of, tag_of


class SessionLanguages(forms.MultipleChoiceField):
    """The languages of a session. If all are ticked, none are stored.

    So a session with all languages also has those that the server offers later.
    """

    widget = forms.CheckboxSelectMultiple
    default_error_messages = {
        "required": _("Tick at least 1 language."),
        "invalid_choice": _("Choose one of the languages on the page."),
    }

    def __init__(self, **options):
        super().__init__(choices=offered_by_name, initial=_all, **options)

    def clean(self, value):
        ticked = super().clean(value)
        is_all = set(ticked) == set(settings.OFFERED_LANGUAGES)
        return [] if is_all else [code for code in settings.OFFERED_LANGUAGES if code in ticked]


def offered_by_name():
    """Return each language of the server with its name, in that language."""
    return [
        (code, format_html('<bdi lang="{}">{}</bdi>', tag_of(code), name_of(code)))
        for code in settings.OFFERED_LANGUAGES
    ]


def _all():
    return settings.OFFERED_LANGUAGES
