"""What people with an account type: to sign in, and for themselves."""

from .account import AccountForm
from .codes import AppCodeForm, RecoveryCodeForm, SetUpAppForm
from .email_address import EmailAddressForm
from .links import AskForLinkForm, EnterCodeForm
from .passkeys import AddPasskeyForm, PasskeyForm, SignInByPasskeyForm
from .passwords import ChangePasswordForm, ConfirmForm, ForgottenForm, NewPasswordForm
from .sign_in import SignInForm

__all__ = [
    "AccountForm",
    "AddPasskeyForm",
    "AppCodeForm",
    "AskForLinkForm",
    "ChangePasswordForm",
    "ConfirmForm",
    "EmailAddressForm",
    "EnterCodeForm",
    "ForgottenForm",
    "NewPasswordForm",
    "PasskeyForm",
    "RecoveryCodeForm",
    "SetUpAppForm",
    "SignInByPasskeyForm",
    "SignInForm",
]
