"""What people with an account type: to sign in, and for themselves."""

from .account import AccountForm
from .links import AskForLinkForm, EnterCodeForm
from .passwords import ChangePasswordForm, ConfirmForm, ForgottenForm, NewPasswordForm
from .sign_in import SignInForm

__all__ = [
    "AccountForm",
    "AskForLinkForm",
    "ChangePasswordForm",
    "ConfirmForm",
    "EnterCodeForm",
    "ForgottenForm",
    "NewPasswordForm",
    "SignInForm",
]
