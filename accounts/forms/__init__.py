"""What people with an account type: to sign in, and for themselves."""

from .account import AccountForm
from .passwords import ChangePasswordForm, ConfirmForm, ForgottenForm, NewPasswordForm
from .sign_in import SignInForm

__all__ = [
    "AccountForm",
    "ChangePasswordForm",
    "ConfirmForm",
    "ForgottenForm",
    "NewPasswordForm",
    "SignInForm",
]
