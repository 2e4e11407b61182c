"""What people type to make an account without an invitation."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts import names
from accounts.actions import sign_up

from .fields import address_field


class AskAsInvitedForm(forms.Form):
    """The address to which the link goes."""

    email = address_field()

    def clean_email(self):
        """Refuse an address that cannot be one."""
        address = names.cleaned(self.cleaned_data["email"])
        names.validate_address(address)
        return address


class AskToSignUpForm(AskAsInvitedForm):
    """The same without an invitation."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].help_text = _ends_of_addresses()

    def clean_email(self):
        """Refuse an address that may not make an account either."""
        address = super().clean_email()
        if not sign_up.may(address):
            raise ValidationError(_("This address does not end in any of these."))
        return address


def _ends_of_addresses():
    if "*" in settings.SIGN_UP:
        return ""
    ends = (end for domain in settings.SIGN_UP for end in _ends_at(domain))
    # Isolated, or a line that runs from right to left would show the @ behind the domain.
    ends = ", ".join(f"\u2066{end}\u2069" for end in ends)
    return _("Addresses that can be used here end in: %(domains)s") % {"domains": ends}


def _ends_at(domain):
    """Return what addresses end in. With a dot before it a domain stands for those below it too."""
    return [f"@{domain.removeprefix('.')}", *([domain] if domain.startswith(".") else [])]
