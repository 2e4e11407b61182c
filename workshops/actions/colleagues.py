"""Who may add updates to the actions of a session, besides its organiser."""

from django.db import transaction

from workshops import rules
from workshops.models import Colleague
from workshops.models.colleague import candidates_of

from . import activity
from .activity import Kind


@transaction.atomic
def add_colleague(session, user, by):
    """Let a member of the organiser's organisation add updates. Chosen twice, it is once."""
    is_one = Colleague.objects.filter(session=session, user=user).exists()
    rules.may_add_colleague(is_one or candidates_of(session).filter(pk=user.pk).exists())
    colleague, is_new = Colleague.objects.get_or_create(session=session, user=user)
    if is_new:
        activity.of_session(Kind.UPDATES_BY, session, by, about=user)
    return colleague


@transaction.atomic
def remove_colleague(session, colleague_id, by):
    """Let somebody add no more updates. What they have added stays."""
    chosen = Colleague.objects.select_related("user").select_for_update(of=("self",))
    colleague = chosen.filter(session=session, pk=colleague_id).first()
    if colleague:
        colleague.delete()
        activity.of_session(Kind.UPDATES_BY_NO_MORE, session, by, about=colleague.user)
