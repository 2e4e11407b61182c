"""Whose account a typed name is: an e-mail address, or the user name of an older account."""

import re
import unicodedata

from allauth.account.models import EmailAddress
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

LONGEST_ADDRESS = 254
LONGEST_NAME = 150  # of a person: as many as Django's column has

# Valid, but hardly ever used: a quoted local part, which lets 1 mailbox have many spellings; an
# encoded word, which mail programs read as another address; % and !, by which old mail servers pass
# an e-mail on to another domain; and an IP address in place of the domain.
UNUSUAL = re.compile(r'["%!\[]|=\?')


def cleaned(typed):
    """Return a name as it is looked up and counted: stripped, in normalised letters (NFKC).

    Otherwise each spelling of a name would have separate tries.
    """
    return unicodedata.normalize("NFKC", typed.strip()).strip()


def validate_address(address):
    """Raise ValidationError unless this can be the address of an account.

    Letters beyond ASCII are refused: databases compare some of them as others, such as the Turkish
    dotless i. Names of domains have a form without them, which mail servers use.
    """
    validate_email(address)
    is_usual = address.isascii() and len(address) <= LONGEST_ADDRESS
    if not is_usual or UNUSUAL.search(address):
        raise ValidationError(_("This is not an e-mail address. Check it."))


def account_of(name):
    """Return the account that signs in with a cleaned name, or None."""
    users = get_user_model().objects
    return (
        users.filter(username=name).first()
        or account_with_address(name)
        or _only(users.filter(username__iexact=name))
    )


def account_with_address(address):
    """Return the account that has this e-mail address, or None if none or several have it.

    One that has confirmed it comes before those that have only been given it.
    """
    if "@" not in address:
        return None
    confirmed = EmailAddress.objects.filter(email__iexact=address, verified=True)
    users = get_user_model().objects
    # Both are looked for, so that the number of queries does not tell.
    confirmed_by = _only(users.filter(pk__in=confirmed.values("user")))
    given_to = _only(users.filter(email__iexact=address))
    return confirmed_by or given_to


def _only(found):
    some = found[:2]
    return some[0] if len(some) == 1 else None
