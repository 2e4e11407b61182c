from allauth.account import forms as theirs
from django.utils.translation import gettext_lazy as _

from accounts import names

from .fields import NewPasswordField, address_field, password_field


class ForgottenForm(theirs.ResetPasswordForm):
    """Where to send a link. Nothing tells whether the address is known."""

    email = address_field()

    def clean_email(self):
        """Find the account, if exactly 1 has this address."""
        address = names.cleaned(self.cleaned_data["email"])
        account = names.account_with_address(address)
        self.users = [account] if account and account.is_active else []
        return account.email if self.users else address


class NewPasswordForm(theirs.ResetPasswordKeyForm):
    """A new password, for somebody who has followed a link."""

    password1 = NewPasswordField()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["password2"]


class ChangePasswordForm(theirs.ChangePasswordForm):
    """A new password instead of the one before."""

    oldpassword = password_field(_("Current password"))
    password1 = NewPasswordField()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["password2"]


class ConfirmForm(theirs.ReauthenticateForm):
    """The password, once more."""

    password = password_field(_("Password"))
