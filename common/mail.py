"""E-mail, where the host has set it up."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse


def is_set_up():
    """Return True if e-mails can be sent."""
    return bool(settings.EMAIL_FROM)


def send(address, subject, text):
    """Send a plain e-mail to one address. Raise OSError if that cannot be done."""
    EmailMessage(subject, text, settings.EMAIL_FROM, [address]).send()


def page(name):
    """Return the whole address of a page, for an e-mail."""
    return f"{settings.SITE_ADDRESS}{reverse(name)}"
