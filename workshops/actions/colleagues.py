"""Who may add updates to the actions of a session, besides its organiser."""

from workshops import rules
from workshops.models import Colleague
from workshops.models.colleague import candidates_of


def add_colleague(session, user):
    """Let a member of the organiser's organisation add updates. Chosen twice, it is once."""
    is_one = Colleague.objects.filter(session=session, user=user).exists()
    rules.may_add_colleague(is_one or candidates_of(session).filter(pk=user.pk).exists())
    return Colleague.objects.get_or_create(session=session, user=user)[0]


def remove_colleague(session, colleague_id):
    """Let somebody add no more updates. What they have added stays."""
    Colleague.objects.filter(session=session, pk=colleague_id).delete()
