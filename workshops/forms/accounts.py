"""What people type to sign in."""

from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError


class SignInForm(AuthenticationForm):
    """Django's own; what does not match is said at the password, which takes the focus."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.is_bound:
            self.fields["username"].widget.attrs.pop("autofocus", None)

    def get_invalid_login_error(self):
        """The same words for an unknown name and for a wrong password."""
        words = "That username and password do not match. Check both and try again."
        return ValidationError({"password": words})
