"""E-mails of the daily run: in the language of an account, with numbers and no words of anybody."""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils import translation

from common import mail
from workshops.models.account_language import language_of_account

log = logging.getLogger(__name__)


def can_be_written_to(ids):
    """Return those of some accounts that have an e-mail address and can sign in."""
    return get_user_model().objects.filter(pk__in=ids, is_active=True).exclude(email="")


def write_to(user, words):
    """Send the subject and the paragraphs that `words()` returns. Return True if they were sent."""
    with translation.override(language_of_account(user) or settings.LANGUAGE_CODE):
        subject, paragraphs = words()
    try:
        mail.send(user.email, subject, "\n\n".join(paragraphs))
    except (OSError, SMTPException):
        log.error("An e-mail could not be sent. Does the server in COPROD_EMAIL_URL take it?")
        return False
    return True
