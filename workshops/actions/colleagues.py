"""Who may add updates to the actions of a session, besides its organiser."""

from django.utils.translation import gettext as _

from workshops.models import Colleague
from workshops.models.colleague import candidates_of
from workshops.rules import Refused


def add_colleague(session, user):
    """Let a member of the organiser's organisation add updates. Chosen twice, it is once."""
    is_one = Colleague.objects.filter(session=session, user=user).exists()
    if not is_one and not candidates_of(session).filter(pk=user.pk).exists():
        raise Refused(_("This person is not in your organisation."))
    return Colleague.objects.get_or_create(session=session, user=user)[0]


def remove_colleague(session, colleague_id):
    """Let somebody add no more updates. What they have added stays."""
    Colleague.objects.filter(session=session, pk=colleague_id).delete()
