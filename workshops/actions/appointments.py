"""Who of the organisation runs a session with its organiser, or helps there."""

from django.db import transaction

from workshops import rules
from workshops.models import Appointment
from workshops.models.appointment import who_can_be_appointed

from . import activity
from .activity import Kind


@transaction.atomic
def appoint(session, user, by):
    """Let `by` choose a member of the organisation for a session. Chosen twice, it is once."""
    rules.may_appoint(session)
    is_one = Appointment.objects.filter(session=session, user=user).exists()
    rules.may_be_appointed(is_one or who_can_be_appointed(session).filter(pk=user.pk).exists())
    appointment, is_new = Appointment.objects.get_or_create(session=session, user=user)
    if is_new:
        activity.of_session(Kind.CHOSEN, session, by, about=user)
    return appointment


@transaction.atomic
def end_appointment(session, appointment_id, by):
    """Let a member run the session, or help there, no more. A desk closes within 5 seconds."""
    chosen = Appointment.objects.select_related("user").select_for_update(of=("self",))
    appointment = chosen.filter(session=session, pk=appointment_id).first()
    if appointment:
        appointment.delete()
        activity.of_session(Kind.CHOSEN_NO_MORE, session, by, about=appointment.user)
