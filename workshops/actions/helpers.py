"""Links that let somebody check and hide answers, and do nothing else."""

from django.utils import timezone

from workshops import rules
from workshops.models import Helper

from . import activity, one_time_links
from .activity import Kind
from .change import fresh, session_change


def invite(session, lasts, made_by):
    """Make a link for 1 helper, who may help for as long as it `lasts`; return its token.

    It also ends when `made_by` no longer runs the session.
    """
    with session_change(session) as change:
        rules.may_invite(change.session)
        until = timezone.now() + lasts
        return one_time_links.create(change.session.helpers, works_until=until, made_by=made_by)


def require_acceptable(token):
    """Raise Refused unless the link of that token can be used now."""
    one_time_links.require_acceptable(Helper.objects, token)


def accept(token):
    """Use a link, which works once, and return the helper."""
    return one_time_links.use(Helper.objects, token)


def remove(session, helper_id, by):
    """Let `by` remove a helper, or turn off a link that nobody has used."""
    with session_change(session) as change:
        fresh(change, Helper.objects, helper_id).delete()
        activity.log_session_event(Kind.ACCESS_REMOVED, change.session, by, link="helper")
