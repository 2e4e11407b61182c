"""What people type to invite somebody to an organisation, and to accept."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts import names
from accounts.actions.email_address import is_taken
from workshops.forms.people import role_field

from .fields import address_field
from .new_account import NewAccountForm

MOST = 20


class InviteForm(forms.Form):
    """Whom to invite, where e-mails can be sent, and as what."""

    emails = forms.CharField(
        required=False,
        max_length=MOST * names.LONGEST_ADDRESS,
        label=_("E-mail addresses"),
        help_text=_("One on each line, up to 20. Without any you get a link to pass on yourself."),
        widget=forms.Textarea(attrs={"rows": 3, "spellcheck": "false", "autocapitalize": "none"}),
    )
    role = role_field()

    def __init__(self, *args, can_email, **kwargs):
        super().__init__(*args, **kwargs)
        if not can_email:
            del self.fields["emails"]

    def clean_emails(self):
        """Return the addresses, each once."""
        typed = map(names.cleaned, self.cleaned_data["emails"].splitlines())
        addresses = list(dict.fromkeys(filter(None, typed)))
        if len(addresses) > MOST:
            raise ValidationError(_("These are too many addresses. The most is 20."))
        for address in addresses:
            try:
                names.validate_address(address)
            except ValidationError:
                words = _("This is not an e-mail address: %(typed)s")
                raise ValidationError(words, params={"typed": address}) from None
        return addresses


class AcceptForm(NewAccountForm):
    """Who somebody is, for a new account. An address that was invited is not asked for."""

    email = address_field()

    def __init__(self, invitation, data=None):
        super().__init__(data, address=invitation.email)
        self.invitation = invitation
        if invitation.email:
            del self.fields["email"]

    def clean_email(self):
        address = names.cleaned(self.cleaned_data["email"])
        names.validate_address(address)
        return address

    def clean(self):
        """Refuse an address that has an account: its owner signs in."""
        typed = super().clean()
        invited = self.invitation.email
        address = invited or typed.get("email")
        if address and is_taken(address, by_its_reader=bool(invited)):
            self.add_error("name" if invited else "email", _already_taken(address))
        return typed

    @property
    def would_take_the_address(self):
        """True if an account was made with this address, but has not confirmed it."""
        invited = self.invitation.email
        return bool(invited) and (
            is_taken(invited, by_its_reader=False) and not is_taken(invited, by_its_reader=True)
        )


def _already_taken(address):
    if is_taken(address, by_its_reader=True):
        return _("This address has an account already. Sign in to accept.")
    return _(
        "This address has an account already. Sign in to accept. "
        "If you did not make it, ask for an invitation by e-mail."
    )
