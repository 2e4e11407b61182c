"""Links that work once: a token is shown once, and only its hash is stored."""

import secrets

from django.db import transaction
from django.utils import timezone

from workshops import rules
from workshops.permissions import maker_still_runs

from .joining import digest


def create(links, **known):
    """Make a link among these rows of a session, and return its token."""
    token = secrets.token_urlsafe(24)
    links.create(token_hash=digest(token), **known)
    return token


def require_acceptable(links, token):
    """Raise Refused unless the link of that token can be used now; otherwise return it."""
    link = links.filter(token_hash=digest(token)).first()
    rules.may_accept(link, timezone.now(), maker_still_runs)
    return link


@transaction.atomic
def use(links, token):
    """Use the link of that token, and return it."""
    link = require_acceptable(links.select_for_update(), token)
    link.used, link.used_at = True, timezone.now()
    link.save(update_fields=["used", "used_at"])
    return link
