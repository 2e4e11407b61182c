"""What Coprod holds about an account beside its sign-in: the account's own copy, as JSON values."""

from django.db.models import Q

from workshops.models import (
    Activity,
    Appointment,
    Colleague,
    DeletionReport,
    MemberInvitation,
    Membership,
    PlanTemplate,
    Session,
)
from workshops.models.account_language import AccountLanguage

# Every model with a key to an account, and where its rows are in the copy, or why they are not.
PLACES = {
    "AccountLanguage": "language",
    "Activity": "activity",
    "Appointment": "chosen_for",
    "Colleague": "adds_updates_to",
    "DeletionReport": "deletion_reports",
    "MemberInvitation": "invitations",
    "Membership": "organisations",
    "PlanTemplate": "templates",
    "Session": "sessions",
    "EmailAddress": "email_addresses",
    "UserSession": "signed_in",
    "Authenticator": "second_steps",
    "LogEntry": "done_as_keeper",
    "SocialAccount": "providers",
}
LEFT_OUT = {
    "ExportJob": "a file of the account's own sessions, deleted after an hour",
    "Helper": "a link of the session, which names it, and deleted with it",
    "Invitation": "a link of the session, as for a helper, and the demo's sign-in",
}


def account_data(user):
    """Return what the tables of sessions hold about `user`, without what others wrote in them."""
    return {
        "language": _language(user),
        "organisations": [_membership(each) for each in _memberships(user)],
        "sessions": [_session(each) for each in Session.objects.filter(organiser=user)],
        "invitations": [_invitation(each, user) for each in _invitations(user)],
        "chosen_for": [each.session.title for each in _appointments(user)],
        "adds_updates_to": [each.session.title for each in _colleague_in(user)],
        "templates": [_template(each) for each in PlanTemplate.objects.filter(owner=user)],
        "deletion_reports": [_report(each, user) for each in _reports(user)],
        "activity": [_activity(each, user) for each in _activities(user)],
    }


def _language(user):
    chosen = AccountLanguage.objects.filter(user=user)
    return chosen.values_list("language", flat=True).first() or ""


def _memberships(user):
    return Membership.objects.filter(user=user).select_related("organisation")


def _membership(membership):
    return {"name": membership.organisation.name, "role": str(membership.role)}


def _invitations(user):
    known = MemberInvitation.objects.filter(Q(made=user) | Q(invited_by=user))
    return known.select_related("organisation")


def _invitation(invitation, user):
    return {
        "organisation": invitation.organisation.name,
        "role": str(invitation.role),
        "created_at": _time(invitation.created_at),
        "made_this_account": invitation.made_id == user.pk,
    }


def _appointments(user):
    return Appointment.objects.filter(user=user).select_related("session")


def _colleague_in(user):
    return Colleague.objects.filter(user=user).select_related("session")


def _reports(user):
    return DeletionReport.objects.filter(Q(organiser=user) | Q(deleted_by=user))


def _activities(user):
    known = Activity.objects.filter(Q(by=user) | Q(about=user))
    return known.select_related("organisation")


def _session(session):
    question = session.question
    return {
        "title": session.title,
        "welcome": session.welcome,
        "question": question.text if question else "",
        "code": session.written_code,
        "phase": str(session.phase),
        "created_at": _time(session.created_at),
        "opened_at": _time(session.opened_at),
        "closed_at": _time(session.closed_at),
        "archived_at": _time(session.archived_at),
        "kept_until": _time(session.kept_until),
    }


def _template(template):
    return {"name": template.name, "plan": template.plan}


def _report(report, user):
    return {
        "session_number": report.session_number,
        "what": str(report.kind),
        "deleted_at": _time(report.deleted_at),
        "deleted_by_you": report.deleted_by_id == user.pk,
    }


def _activity(entry, user):
    return {
        "what": str(entry.kind),
        "at": _time(entry.at) if entry.has_time else entry.at.date().isoformat(),
        "times": entry.times,
        "by_you": entry.by_id == user.pk,
        "organisation": entry.organisation.name if entry.organisation else "",
        "session_number": entry.session_number,
        "more": entry.facts,
    }


def _time(moment):
    return moment.isoformat(timespec="seconds") if moment else None
