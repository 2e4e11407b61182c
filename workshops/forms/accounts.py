"""What people type to sign in."""

from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


class SignInForm(AuthenticationForm):
    """Django's own form. The error for a wrong pair is at the password, which gets the focus."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.is_bound:
            self.fields["username"].widget.attrs.pop("autofocus", None)

    def get_invalid_login_error(self):
        """Return the same words for an unknown name and for a wrong password."""
        words = _("That username and password do not match. Check both and try again.")
        return ValidationError({"password": words})
