from django import forms
from django.utils.translation import gettext_lazy as _

from workshops.forms.languages import offered_by_name


def _languages():
    # Translators: a choice beside the names of languages: the language of the browser
    return [("", _("The browser’s")), *offered_by_name()]


class AccountForm(forms.Form):
    """The language of someone's own pages."""

    language = forms.ChoiceField(
        required=False,
        label=_("Language"),
        help_text=_(
            "For your sessions, the desk and the files you download. "
            "People who join a session choose their own."
        ),
        choices=_languages,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Choose one of the languages on the page.")},
    )
