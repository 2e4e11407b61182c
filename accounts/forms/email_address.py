from django import forms
from django.utils.translation import gettext_lazy as _

from accounts import names

from .fields import LONGEST_ADDRESS


class EmailAddressForm(forms.Form):
    """A new e-mail address for an account."""

    email = forms.EmailField(
        label=_("New e-mail address"),
        max_length=LONGEST_ADDRESS,
        error_messages={"invalid": _("This is not an e-mail address. Check it.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
    )

    def clean_email(self):
        """Return the address as it is looked up."""
        return names.cleaned(self.cleaned_data["email"])
