from allauth.account.forms import LoginForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts import names

from .fields import address_field, password_field


class SignInForm(LoginForm):
    """An address and a password. The error for a wrong pair is at the password."""

    password = password_field(_("Password"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        login = address_field(help_text=_("Or your user name, if you have one."))
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
