from django import forms
from django.utils.translation import gettext_lazy as _

from accounts import names


class EmailAddressForm(forms.Form):
    """A new e-mail address for an account."""

    email = forms.EmailField(
        label=_("New e-mail address"),
        max_length=names.LONGEST_ADDRESS,
        error_messages={"invalid": _("This is not an e-mail address. Check it.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
    )

    def clean_email(self):
        """Return the address as it is looked up."""
        address = names.cleaned(self.cleaned_data["email"])
        names.validate_address(address)
        return address
