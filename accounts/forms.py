"""What people with an account type: to sign in, and for themselves."""

from allauth.account.forms import LoginForm
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts import names
from workshops.forms.languages import offered_by_name


class SignInForm(LoginForm):
    """An address and a password. The error for a wrong pair is at the password."""

    password = forms.CharField(
        label=_("Password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        login = forms.CharField(
            label=_("E-mail address"),
            help_text=_("Or the user name that you had before."),
            max_length=254,
            widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
        )
        if not self.is_bound:
            login.widget.attrs["autofocus"] = True
        self.fields["login"] = login

    def add_prefix(self, field_name):
        """Name the address as open pages of earlier versions do."""
        return super().add_prefix("username" if field_name == "login" else field_name)

    def clean_login(self):
        """Return the name as all spellings of it are looked up."""
        return names.cleaned(self.cleaned_data["login"])

    def user_credentials(self):
        """Return what accounts/backends.py asks for."""
        return {"username": self.cleaned_data["login"], "password": self.cleaned_data["password"]}

    def clean(self):
        """Say the same for an unknown address and for a wrong password."""
        try:
            return super().clean()
        except ValidationError:
            words = _("That e-mail address and password do not match. Check both and try again.")
            raise ValidationError({"password": words}) from None


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
