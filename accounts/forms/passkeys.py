from allauth.mfa.webauthn import forms as theirs
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

FAILED = _("The passkey could not be used. Try again.")


class AddPasskeyForm(theirs.AddWebAuthnForm):
    """A new passkey, with a name by which its owner knows it.

    It must have asked for a fingerprint, a face or a PIN: otherwise it is no second step.
    """

    name = forms.CharField(
        required=False,
        label=_("Name"),
        help_text=_("So that you know it among others, like “Work laptop”."),
        max_length=60,
    )

    passwordless = forms.BooleanField(initial=True, widget=forms.HiddenInput)

    def clean(self):
        """Say in our words what allauth calls a wrong code."""
        return _in_our_words(super().clean)


class SignInByPasskeyForm(theirs.LoginWebAuthnForm):
    """A passkey instead of the password and the second step."""

    def clean_credential(self):
        """Say in our words what allauth calls a wrong code."""
        return _in_our_words(super().clean_credential)


class PasskeyForm(theirs.AuthenticateWebAuthnForm):
    """A passkey after the password."""

    def clean_credential(self):
        """Say in our words what allauth calls a wrong code."""
        return _in_our_words(super().clean_credential)


def _in_our_words(check):
    try:
        return check()
    except ValidationError:
        raise ValidationError(FAILED) from None
