"""Members chosen for a session of somebody else: to run it or help there, or to add updates."""

from django.db import transaction

from workshops import rules
from workshops.models import Appointment, Colleague
from workshops.models.appointment import who_can_be_appointed
from workshops.models.colleague import candidates_of

from . import activity
from .activity import Kind


@transaction.atomic
def appoint(session, user, by):
    """Let `by` choose a member of the organisation for a session. Chosen twice, it is once."""
    rules.may_appoint(session)
    candidates = who_can_be_appointed(session)
    rules.may_be_appointed(_is_one_of(session.appointments, candidates, user))
    return _add(Appointment, session, user, Kind.CHOSEN, by)


@transaction.atomic
def end_appointment(session, appointment_id, by):
    """Let a member run the session, or help there, no more. A desk closes within 5 seconds."""
    _remove(Appointment, session, appointment_id, Kind.CHOSEN_NO_MORE, by)


@transaction.atomic
def add_colleague(session, user, by):
    """Let a member of the organiser's organisation add updates. Chosen twice, it is once."""
    rules.may_add_colleague(_is_one_of(session.colleagues, candidates_of(session), user))
    return _add(Colleague, session, user, Kind.UPDATES_BY, by)


@transaction.atomic
def remove_colleague(session, colleague_id, by):
    """Let somebody add no more updates. What they have added stays."""
    _remove(Colleague, session, colleague_id, Kind.UPDATES_BY_NO_MORE, by)


def _is_one_of(chosen, candidates, user):
    """Return True for somebody who has been chosen, or can be."""
    return chosen.filter(user=user).exists() or candidates.filter(pk=user.pk).exists()


def _add(model, session, user, kind, by):
    made, is_new = model.objects.get_or_create(session=session, user=user)
    if is_new:
        activity.log_session_event(kind, session, by, about=user)
    return made


def _remove(model, session, chosen_id, kind, by):
    chosen = model.objects.select_related("user").select_for_update(of=("self",))
    found = chosen.filter(session=session, pk=chosen_id).first()
    if found:
        found.delete()
        activity.log_session_event(kind, session, by, about=found.user)
