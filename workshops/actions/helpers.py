"""Links that let somebody check and hide answers, and do nothing else."""

import secrets

from django.db import transaction
from django.utils import timezone

from workshops import rules
from workshops.models import Helper

from .change import fresh, session_change
from .joining import digest


def invite(session, lasts):
    """Make a link for 1 helper, who may help for as long as it `lasts`; return its token."""
    with session_change(session) as change:
        rules.may_invite(change.session)
        token = secrets.token_urlsafe(24)
        until = timezone.now() + lasts
        Helper.objects.create(session=change.session, token_hash=digest(token), works_until=until)
        return token


def require_acceptable(token):
    """Raise Refused unless the link of that token can be used now."""
    _acceptable(Helper.objects, token)


@transaction.atomic
def accept(token):
    """Use a link, which works once, and return the helper."""
    helper = _acceptable(Helper.objects.select_for_update(), token)
    helper.used, helper.used_at = True, timezone.now()
    helper.save(update_fields=["used", "used_at"])
    return helper


def remove(session, helper_id):
    """Remove a helper, or turn off a link that nobody has used."""
    with session_change(session) as change:
        fresh(change, Helper.objects, helper_id).delete()


def _acceptable(helpers, token):
    helper = helpers.filter(token_hash=digest(token)).first()
    rules.may_accept(helper, timezone.now())
    return helper
