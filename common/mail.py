"""E-mail, where the host has set it up."""

import re
import unicodedata

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse

# What mail programs turn into links: web addresses, also without https://, e-mail addresses, and
# phone numbers.
LINK = re.compile(r"://|\S@\S|\w[.\u3002][^\W\d]{2}|\d([\s()./+-]*\d){6}")

# Unicode's controls of direction. They reverse what follows, so that it reads as something else.
DIRECTION_CONTROL = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def is_set_up():
    """Return True if e-mails can be sent."""
    return bool(settings.EMAIL_FROM)


def send(address, subject, text):
    """Send a plain e-mail to one address. Raise OSError if that cannot be done."""
    EmailMessage(subject, text, settings.EMAIL_FROM, [address]).send()


def would_mislead(name):
    """Return True if a name would become a link in an e-mail, or reverse the text after it.

    Anybody who has an account can have their name e-mailed to anybody.
    """
    letters = unicodedata.normalize("NFKC", name)
    seen = "".join(each for each in letters if unicodedata.category(each) != "Cf")
    return bool(LINK.search(seen) or DIRECTION_CONTROL.search(name))


def page(name):
    """Return the whole address of a page, for an e-mail."""
    return f"{settings.SITE_ADDRESS}{reverse(name)}"
