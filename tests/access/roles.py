"""The roles that someone can have in a session, each as a browser."""

from datetime import timedelta
from types import SimpleNamespace

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from accounts.actions import keepers
from tests.factories import a_room, a_session, an_organiser, fresh
from workshops import access, export_jobs
from workshops.actions import (
    causes,
    checks,
    grouping,
    helpers,
    hiding,
    invitations,
    joining,
    member_invitations,
    organisations,
    plan_templates,
    remarks,
    sharing,
)
from workshops.cookies import SEAT
from workshops.models import (
    ActionUpdate,
    AuthorBucket,
    Colleague,
    DeletionReport,
    Link,
    UndoEntry,
)
from workshops.models.role import Role


def a_full_room():
    """A room with one of everything, and the arguments that lead to it."""
    organiser = an_organiser("organiser")
    theirs = organisations.create(an_organiser("owner"), "Elm Trust")
    organisations.join(organiser, theirs, by=None)
    room = a_room(people=3, answers=3, revealed=True, organiser=organiser, organisation=theirs)
    session = room.session
    token = invitations.invite(session, made_by=None)
    theme = grouping.group(session, [a.pk for a in room.answers[1:]], "Two")
    cause = causes.mark_cause(session, room.answers[0], "A cause")
    action = causes.add_action(session, cause, what="Do it")
    update = ActionUpdate.objects.create(action=action, kind="done", text="So.", day="2026-12-01")
    check = checks.open_check(session, "act", room.answers[0])
    hiding.hide(session, room.answers[2], "It names somebody")
    view = remarks.add_view(room.seats[1], room.answers[0], "Not for us")
    return room, {
        "code": session.written_code,
        "meant": f"S/{session.written_code}",
        "why_id": room.why.pk,
        "node_id": room.answers[0].pk,
        "answer_id": room.answers[0].pk,
        "theme_id": theme.pk,
        "action_id": action.pk,
        "update_id": update.pk,
        "colleague_id": Colleague.objects.create(session=session, user=an_organiser("other")).pk,
        "appointment_id": session.appointments.create(user=an_organiser("other")).pk,
        "check_id": check.pk,
        "remark_id": view.pk,
        "kind": "act",
        "entry_id": UndoEntry.objects.filter(session=session).first().pk,
        "report_id": DeletionReport.objects.create(
            kind="session", session_number=0, organiser=session.organiser, was_due=True, counts={}
        ).pk,
        "slug": "json",
        "colour": "333399",
        "shared": sharing.share(session, by=None),
        "embedded": sharing.share(
            session, Link.Purpose.EMBED, ["https://intranet.example.org"], by=None
        ),
        "job_id": export_jobs.job_for(session, "zip", "organiser").pk,
        "template_id": plan_templates.save(session.organiser, "Evenings", {}).pk,
        "token": token,
        "membership_id": organiser.memberships.get().pk,
        "member_invitation_id": theirs.invitations.create(
            role=Role.HELPER, token_hash=b"another"
        ).pk,
        "member_token": member_invitations.invite(theirs, Role.HELPER, an_organiser("owner")),
        "device_id": UserSession.objects.create(
            user=session.organiser, ip="0.0.0.0", session_key="k" * 32
        ).pk,
        "uidb36": "1",
        "pk": 1,
        "key": "set-password",
        "handle": _of_a_flood(room),
        "helper_token": helpers.invite(session, timedelta(hours=1), made_by=None),
        "helper_id": session.helpers.get().pk,
        "invitation_id": session.invitations.get(token_hash=joining.digest(token)).pk,
    }


def _of_a_flood(room):
    tag = fresh(room.session).author_tag(room.seats[0])
    AuthorBucket.objects.filter(author_tag=tag).update(flooded=True)
    return fresh(room.session).flood_handle(tag)


def stranger(room):
    return Client()


def participant(room):
    secret = joining.join(room.session)
    seat = access.find_seat_in(room.session, {SEAT: secret})
    # The one answer that this participant may change is their own.
    tag = fresh(room.session).author_tag(seat)
    room.session.nodes.filter(pk=room.answers[0].pk).update(author_tag=tag)
    room.session.remarks.update(author_tag=tag)
    return with_cookie(secret)


def other_participant(room):
    return with_cookie(joining.join(a_session(organiser=an_organiser("another"))))


def facilitator(room):
    client = Client()
    client.post(
        reverse("invited", kwargs={"token": invitations.invite(room.session, made_by=None)})
    )
    return client


def organiser(room):
    return signed_in("organiser")


def owner(room):
    return signed_in("owner")


def member(name, role, *, is_chosen):
    """Return how somebody with that role in the organisation has come."""

    def come(room):
        user = an_organiser(name)
        organisations.join(user, room.session.organisation, role, by=None)
        if is_chosen:
            room.session.appointments.get_or_create(user=user)
        return signed_in(name)

    return come


def other_organisation(room):
    """Who owns another organisation."""
    organisations.create(an_organiser("another"), "Oak Trust")
    return signed_in("another")


def keeper(room):
    """Who keeps the server, with a second step. That gives nothing in anybody's session."""
    user = an_organiser("keeper")
    Authenticator.objects.get_or_create(user=user, type="totp", defaults={"data": {}})
    keepers.make(user)
    User.objects.filter(pk=user.pk).update(is_superuser=True)
    client = signed_in("keeper")
    browser = client.session
    record_authentication(SimpleNamespace(session=browser), user, "mfa")
    browser.save()
    return client


def helper(room):
    """Who only checks and hides answers."""
    client = Client()
    token = helpers.invite(room.session, timedelta(hours=1), made_by=None)
    client.post(reverse("helper", kwargs={"helper_token": token}))
    return client


def colleague(room):
    """Who only adds updates after the session."""
    organisations.join(an_organiser("colleague"), room.session.organisation, by=None)
    Colleague.objects.get_or_create(session=room.session, user=an_organiser("colleague"))
    return signed_in("colleague")


CLIENTS = {
    "stranger": stranger,
    "participant": participant,
    "other participant": other_participant,
    "facilitator": facilitator,
    "helper": helper,
    "reader": member("reader", Role.READER, is_chosen=True),
    "appointed helper": member("helper", Role.HELPER, is_chosen=True),
    "appointed facilitator": member("facilitator", Role.FACILITATOR, is_chosen=True),
    "other organiser": member("other organiser", Role.ORGANISER, is_chosen=False),
    "colleague": colleague,
    "organiser": organiser,
    "owner": owner,
    "other organisation": other_organisation,
    "keeper": keeper,
}


def with_cookie(secret):
    client = Client()
    client.cookies[SEAT] = secret
    return client


def signed_in(name):
    """A browser whose device is noted, as that of everybody who has signed in."""
    client, user = Client(), an_organiser(name)
    client.force_login(user)
    key = client.session.session_key
    UserSession.objects.create(user=user, ip="0.0.0.0", session_key=key)
    return client
