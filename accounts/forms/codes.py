from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as theirs
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as of_apps
from allauth.mfa.totp.internal import auth
from allauth.mfa.utils import decrypt, encrypt
from django import forms
from django.utils.translation import gettext_lazy as _

from accounts import limits

LONGEST_CODE = 20


def _code_field(label, hint):
    attributes = {"autocomplete": "one-time-code", "inputmode": "numeric", "dir": "ltr"}
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=LONGEST_CODE,
        widget=forms.TextInput(attrs=attributes | {"class": "code-box"}),
    )


def app_code_field():
    """Return a field for the code that an authenticator app shows."""
    return _code_field(
        _("Code from your authenticator app"), _("6 numbers. They change every 30 seconds.")
    )


class AppCodeForm(theirs.AuthenticateForm):
    """The code of an app, or a recovery code.

    allauth refuses a code that was used before in the same process; this does in all of them.
    """

    code = app_code_field()

    def clean_code(self):
        """Count wrong codes for each account, and refuse an app's code that was used."""
        limits.take_second_step(self.user)
        code = super().clean_code()
        is_of_app = self.authenticator.type == Authenticator.Type.TOTP
        if is_of_app and not limits.is_first_use(self.user, code):
            raise get_adapter().validation_error("incorrect_code")
        limits.return_second_step(self.user)
        return code


class RecoveryCodeForm(AppCodeForm):
    """The same, for people who do not have their app."""

    code = _code_field(_("Recovery code"), _("8 numbers. Each code works once."))


class SetUpAppForm(of_apps.ActivateTOTPForm):
    """The first code of a new app, which shows that it has the secret."""

    code = app_code_field()

    def __init__(self, *args, **kwargs):
        self.user = kwargs.pop("user")
        # Not allauth's: it keeps the secret in the browser's session as it is.
        forms.Form.__init__(self, *args, **kwargs)
        self.secret = _secret(context.request.session, is_new=not self.is_bound)

    def clean_code(self):
        """Count wrong codes."""
        limits.take_second_step(self.user)
        code = super().clean_code()
        limits.return_second_step(self.user)
        return code


def _secret(session, is_new):
    if is_new or auth.SECRET_SESSION_KEY not in session:
        session[auth.SECRET_SESSION_KEY] = encrypt(auth.generate_totp_secret())
    return decrypt(session[auth.SECRET_SESSION_KEY])
