"""Languages to choose from in a form, each by its own name."""

from django import forms
from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from common.languages import tag_of


class SessionLanguages(forms.MultipleChoiceField):
    """The languages of a session. All of them are stored as none.

    So a session that has them all also has those that the server offers later.
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
    names = dict(settings.LANGUAGES)
    return [
        (code, format_html('<bdi lang="{}">{}</bdi>', tag_of(code), names[code]))
        for code in settings.OFFERED_LANGUAGES
    ]


def _all():
    return settings.OFFERED_LANGUAGES
