"""Who somebody is who makes an account."""

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from .fields import NewPasswordField, own_name_field


class NewAccountForm(forms.Form):
    """A name and a password, for an account with an `address` that is known, or with `email`."""

    name = own_name_field()
    password = NewPasswordField()

    def __init__(self, data=None, *, address):
        super().__init__(data)
        self.address = address

    def clean(self):
        """Refuse a password that is like the account, as for accounts that there are."""
        typed = super().clean()
        address = self.address or typed.get("email", "")
        account = get_user_model()(first_name=typed.get("name", ""), email=address)
        if password := typed.get("password"):
            try:
                validate_password(password, account)
            except ValidationError as error:
                self.add_error("password", error)
        return typed
