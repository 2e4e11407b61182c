"""The pages around a session: each makes what its page shows, and returns its address."""

from datetime import date, timedelta

from django.urls import reverse

from simulation.demo import seed
from tests.actions.test_common_ground import Room
from tests.factories import a_closed_session, a_room, a_session, an_answer, an_organiser, fresh
from workshops.actions import (
    asking,
    causes,
    checks,
    chosen_members,
    closing,
    helpers,
    invitations,
    keeping,
    member_invitations,
    moderation,
    organisations,
    record,
    remarks,
    sharing,
)
from workshops.actions import updates as acts
from workshops.actions.did_it_change import ask as ask_change
from workshops.models import Organisation


def enter_code():
    return "/"


def sign_in_page():
    return reverse("sign-in")


def sign_in_again():
    """Return the address to which someone who is not signed in is redirected."""
    return "/sessions?signed=out"


def home():
    a_session(opened=False)
    a_room(answers=2)
    return reverse("sessions")


def home_without_a_find():
    a_session()
    return reverse("sessions") + "?q=nothing"


def new_session():
    return reverse("new-session")


def edit_session():
    return reverse("edit-session", args=[a_session(opened=False).written_code])


def delete_session():
    return reverse("delete-session", args=[a_session().written_code])


def invited():
    return reverse("invited", args=[invitations.invite(a_session(), made_by=None)])


def not_open_yet():
    return reverse("phone", args=[a_session(opened=False).written_code])


def summary():
    """Build it deep, so that the indent reaches its limit."""
    room = a_room(answers=4)
    asking.reveal(room.session, room.why)
    answer = room.answers[0]
    for _ in range(6):
        why = asking.ask(room.session, answer)
        answer = an_answer(room.seats[0], why, "An incomprehensibly bureaucratic rule decides")
        asking.reveal(room.session, why)
    cause = causes.mark_cause(room.session, room.answers[0], "Plans are signed without us")
    words = {"what": "Show the next plan", "who": "Dee", "by_when": "May"}
    action = causes.add_action(room.session, cause, **words)
    action.updates.create(kind="done", text="Two drafts have come.", day=date(2026, 11, 3))
    return reverse("summary", args=[room.session.written_code])


def summary_of_all_that_was_asked():
    """Build what both sides recognise, what the room thought, and how the tree grew."""
    room = Room(rung="informing")
    session = room.session
    room.tick(room.answers[0], 16, 16)
    room.tick(room.answers[1], 16, 1)
    room.settle()
    causes.mark_cause(session, room.answers[0], "Plans are made without us")
    closing.begin_closing(session)
    record.open_record(session)
    asked = session.checks.select_related("node")
    for seat in [*room.first, *room.second]:
        checks.choose(seat, asked.get(kind="record"), "fair")
        checks.choose(seat, asked.get(kind="rung"), "codesign")
    remarks.speak_of_record(room.author, "record", "Only of the day shift")
    remarks.speak_of_record(room.author, "missing", "People who work at night")
    closing.close(session)
    session.whys.update(asked_minute=0, revealed_minute=3, settled_minute=6)
    return reverse("summary", args=[session.written_code])


def demo_join():
    return reverse("phone", args=[seed.open_session(an_organiser("demo")).written_code])


def updates():
    session, _agreed = a_closed_with_updates()
    return reverse("updates", args=[session.written_code])


def add_update():
    session, agreed = a_closed_with_updates()
    return reverse("add-update", args=[session.written_code, agreed[1].pk])


def a_closed_with_updates():
    session, agreed = a_closed_session("Show every draft", "Pay for a post", "Meet in the evening")
    reason = "the budget round was over. We will ask again."
    acts.add_update(session, agreed[0], "done", "Two drafts have come.", date(2026, 11, 3))
    acts.add_update(session, agreed[1], "not_done", reason, date(2026, 11, 10))
    acts.set_due(session, agreed[2], date(2027, 4, 30))
    return session, agreed


def did_things_change():
    session, _agreed = a_closed_with_updates()
    ask_change(session, date(2026, 11, 1), date.max)
    return reverse("did-it-change", args=[session.written_code])


def share_with_others():
    """Share with a colleague and with 2 helpers, of whom 1 has come."""
    session = a_session()
    organisation = organisations.rebrand(session.organiser, "Elm Trust", "#055641")
    for name in ("nia", "pat"):
        organisations.join(an_organiser(name), organisation, by=None)
    session = fresh(session)
    chosen_members.add_colleague(session, an_organiser("nia"), by=None)
    chosen_members.appoint(session, an_organiser("nia"), by=None)
    helpers.accept(helpers.invite(session, timedelta(days=1), made_by=None))
    helpers.invite(session, timedelta(days=1), made_by=None)
    return reverse("share", args=[session.written_code])


def people():
    """Return the page of an owner who has invited somebody, and has colleagues with sessions."""
    owner = an_organiser()
    theirs = organisations.create(owner, "Elm Trust")
    organisations.join(an_organiser("nia"), theirs, by=None)
    organisations.join(an_organiser("pat"), theirs, "reader", by=None)
    a_session(organiser=an_organiser("nia"), organisation=theirs)
    member_invitations.invite(theirs, "helper", owner, "sam@example.org")
    return reverse("people")


def member():
    people()
    return reverse("member", args=[an_organiser("nia").memberships.latest("pk").pk])


def invite_people():
    people()
    return reverse("invite-people")


def organisation_rules():
    """Return the page of rules, with limits that sessions will follow."""
    people()
    keeping.set_limits(Organisation.objects.of(an_organiser()).first(), 60, 200, by=None)
    return reverse("organisation-rules")


def activity():
    """Return the log of what accounts did, with lines of several kinds."""
    people()
    theirs = Organisation.objects.of(an_organiser()).first()
    keeping.set_limits(theirs, 60, 200, an_organiser())
    sharing.share(a_session(organisation=theirs), by=an_organiser())
    return reverse("activity")


def join_organisation():
    theirs = organisations.create(an_organiser("pat"), "Elm Trust")
    token = member_invitations.invite(theirs, "helper", an_organiser("pat"))
    return reverse("join-organisation", args=[token])


def held():
    room = a_room(checks_first=True)
    for seat, words in zip(room.seats, ("Nobody asked us", "It was Ms Smith"), strict=False):
        an_answer(seat, fresh(room.why), words)
    asking.reveal(room.session, fresh(room.why))
    shown = room.session.nodes.get(text="Nobody asked us")
    moderation.release(room.session, shown, shown.text)
    remarks.add_view(fresh(room.seats[1]), shown, "Some of us were asked")
    return reverse("held", args=[room.session.written_code])


SIGNED_IN = [home_without_a_find, home, new_session, edit_session, delete_session]
SIGNED_IN += [updates, add_update, share_with_others, held, people, member, invite_people]
SIGNED_IN += [organisation_rules, activity]
OPEN = [enter_code, sign_in_page, sign_in_again, invited, not_open_yet, summary, demo_join]
OPEN += [join_organisation, did_things_change, summary_of_all_that_was_asked]
