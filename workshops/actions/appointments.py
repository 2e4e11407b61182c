"""Who of the organisation runs a session with its organiser, or helps there."""

from workshops import rules
from workshops.models import Appointment
from workshops.models.appointment import who_can_be_appointed


def appoint(session, user):
    """Choose a member of the organisation for a session. Chosen twice, it is once."""
    rules.may_appoint(session)
    is_one = Appointment.objects.filter(session=session, user=user).exists()
    rules.may_be_appointed(is_one or who_can_be_appointed(session).filter(pk=user.pk).exists())
    return Appointment.objects.get_or_create(session=session, user=user)[0]


def end_appointment(session, appointment_id):
    """Let a member run the session, or help there, no more. A desk closes within 5 seconds."""
    Appointment.objects.filter(session=session, pk=appointment_id).delete()
