from allauth.account import forms as theirs
from django import forms
from django.utils.translation import gettext_lazy as _

from accounts import names

from .fields import address_field


class AskForLinkForm(theirs.RequestLoginCodeForm):
    """Where to send a link. Nothing tells whether the address is known."""

    email = address_field()

    def clean_email(self):
        """Find the account, if exactly 1 has this address."""
        address = names.cleaned(self.cleaned_data["email"])
        account = names.account_with_address(address)
        self._user = account if account and account.is_active else None
        return self._user.email if self._user else address


class EnterCodeForm(theirs.ConfirmLoginCodeForm):
    """The code of a link."""

    code = forms.CharField(
        label=_("Code from the e-mail"),
        max_length=20,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autocapitalize": "characters", "dir": "ltr"}
        ),
    )
