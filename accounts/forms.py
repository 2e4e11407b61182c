"""What people with an account type: to sign in, and for themselves."""

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from workshops.forms.languages import offered_by_name


class SignInForm(AuthenticationForm):
    """Django's own form. The error for a wrong pair is at the password, which gets the focus."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.is_bound:
            self.fields["username"].widget.attrs.pop("autofocus", None)

    def get_invalid_login_error(self):
        """Return the same words for an unknown name and for a wrong password."""
        words = gettext("That username and password do not match. Check both and try again.")
        return ValidationError({"password": words})


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
