"""E-mail, where the host has set it up."""

import re
import unicodedata

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse

# What mail programs make a link of: an address of a page or an e-mail, also without https://, and
# the number of a telephone.
LINK = re.compile(r"://|\S@\S|\w[.\u3002][^\W\d]{2}|\d([\s()./+-]*\d){6}")

# Signs that turn the rest of a line round, so that it reads as something else.
TURNED = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def is_set_up():
    """Return True if e-mails can be sent."""
    return bool(settings.EMAIL_FROM)


def send(address, subject, text):
    """Send a plain e-mail to one address. Raise OSError if that cannot be done."""
    EmailMessage(subject, text, settings.EMAIL_FROM, [address]).send()


def would_mislead(name):
    """Return True if a name that somebody chose would lead out of an e-mail, or turn it round.

    Whoever has an account can have one sent with it to anybody.
    """
    letters = unicodedata.normalize("NFKC", name)
    seen = "".join(each for each in letters if unicodedata.category(each) != "Cf")
    return bool(LINK.search(seen) or TURNED.search(name))


def page(name):
    """Return the whole address of a page, for an e-mail."""
    return f"{settings.SITE_ADDRESS}{reverse(name)}"
