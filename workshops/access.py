"""Find out who asks, always through the session, for HTTP and sockets alike.

A stranger gets the same answer as for a session that does not exist.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from common import idle, second_step
from common.languages import choose_among
from workshops import codes
from workshops.actions import capacity, code_limits, expiry, joining
from workshops.cookies import secret_in, value_in
from workshops.models import (
    Answer,
    DeletionReport,
    ExportJob,
    Link,
    Node,
    PlanTemplate,
    Session,
)
from workshops.models.joined_query import (
    SEAT,
    SEAT_AND_CHECK,
    SEAT_AND_NODE,
    SEAT_AND_WHY,
    SESSION,
)
from workshops.models.session_code import of_code
from workshops.permissions import NOTHING, owned_by, permissions_of
from workshops.rules import Refused

IN_THE_MIDDLE = (Session.Phase.COLLECTING, Session.Phase.OPEN, Session.Phase.CLOSING)


class NotThere(Refused):
    """What was asked for does not exist, or this person may not know of it."""

    def __init__(self, reason=""):
        super().__init__(reason or _("There is nothing at this address."), 404)


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks for a session: from where, and what the browser sent.

    `signed_in` returns the user and the browser's session, which is only read if it is needed.
    """

    address: str
    cookies: dict
    signed_in: Callable


def find_session(code, asker):
    """Return the session of a code as people may type it.

    Raise NotThere for an unknown one, Refused(410) for a deleted one, and Refused(429) after too
    many wrong codes from the address or in total: for a right code as well, or guessing would find
    it. Those who have joined or run the session, or are where it is known, are never slowed.
    """
    parsed = codes.parse(code) or ""
    found = SESSION.row(parsed)
    session = next(found) if found else None
    if session and _is_in(session, asker):
        return _unless_over(session)
    # A code that was changed, or has ended, is as wrong as any other.
    session = session if session and session.admits(parsed) else None
    if code_limits.is_known_at(session, asker.address):
        return _unless_over(session)
    taken = code_limits.take_try(asker.address)
    if session is None:
        if expiry.was_deleted(parsed):
            raise _deleted()
        raise NotThere(_("No session has this code. Check it on the big screen."))
    code_limits.return_try(taken)
    code_limits.note_known_at(session, asker.address)
    return _unless_over(session)


def _is_in(session, asker):
    """Return True for those who run the session, and until its code ends for those who joined."""
    secret = "" if session.code_has_ended else secret_in(asker.cookies, session.code)
    if secret and joining.is_secret_of(session, secret):
        return True
    if secret and session.seats.filter(secret_hash=joining.digest(secret)).exists():
        return True
    user, browser = asker.signed_in()
    return permissions_of(user, session, browser) != NOTHING


def _unless_over(session):
    if session.rehearsal_is_over:
        raise _deleted()
    return session


def _deleted():
    return Refused(_("This session has been deleted, with everything in it."), 410)


def find_by_code(code):
    """Return the session of a code that is written in an address.

    Raise NotThere if there is none.
    """
    session = Session.objects.filter(of_code(codes.parse(code) or "")).first()
    if session is None:
        raise NotThere
    return session


def find_seat_in(session, cookies):
    """Return this phone's seat in `session`, or None.

    Raise Refused if it has no place.
    """
    secret = secret_in(cookies, session.code)
    seat = session.seats.filter(secret_hash=joining.digest(secret)).first() if secret else None
    if seat:
        seat.session = session
        _have_its_place(seat)
    return seat


def find_seat(code, cookies):
    """Return this phone's seat in the session of a code, or None.

    The session is read with it. Raise Refused if the seat has lost its place and none is free.
    """
    parsed = codes.parse(code)
    secret = parsed and secret_in(cookies, parsed)
    found = secret and SEAT.row(parsed, joining.digest(secret))
    return _in_its_session(*found)[0] if found else None


def find_seat_and_why(code, cookies, why_id):
    """Return the seat, as find_seat does, and one why of its session; None without either."""
    parsed = codes.parse(code)
    secret = parsed and secret_in(cookies, parsed)
    found = secret and SEAT_AND_WHY.row(why_id, parsed, joining.digest(secret))
    return _in_its_session(*found) if found else None


def find_seat_and_node(code, cookies, node_id):
    """Return the seat, as find_seat does, and an answer or theme that the room can see, or None.

    Of the nodes above it only the why is read.
    """
    parsed = codes.parse(code)
    secret = parsed and secret_in(cookies, parsed)
    found = secret and SEAT_AND_NODE.row(node_id, parsed, joining.digest(secret))
    if not found:
        return None
    seat, why, node = _in_its_session(*found)
    node.parent = Node.from_db(node._state.db, ["id"], [node.parent_id])
    node.parent.why = why
    is_seen = why.is_revealed and node.state != Node.State.HELD
    return (seat, node) if is_seen else None


def find_seat_and_check(code, cookies, check_id):
    """Return the seat, as find_seat does, and a check of its session; None without either."""
    parsed = codes.parse(code)
    secret = parsed and secret_in(cookies, parsed)
    found = secret and SEAT_AND_CHECK.row(check_id, parsed, joining.digest(secret))
    if not found:
        return None
    seat, check, node = _in_its_session(*found)
    check.node = node
    return seat, check


def _in_its_session(seat, session, *more):
    choose_among(session.languages)
    for row in (seat, *more):
        row.session = session
    _have_its_place(seat)
    return seat, *more


def _have_its_place(seat):
    """Give a phone that lost its place a place again. Raise Refused in a full session."""
    if seat.free_from is not None:
        capacity.reclaim_place(seat)


def find_own_answer(seat, answer_id):
    """Return an answer that this seat wrote. Raise NotThere for anyone else's."""
    tag = seat.session.author_tag(seat)
    answers = Answer.objects.filter(session=seat.session, author_tag=tag).select_related(
        "parent__why"
    )
    answer = answers.filter(pk=answer_id).first() if tag else None
    if answer is None:
        raise NotThere(_("This answer is not one of yours."))
    return answer


def find_link(token, purpose):
    """Return the link of a token, with its session; it may be turned off. Raise NotThere."""
    links = Link.objects.select_related("session")
    link = links.filter(token_hash=joining.digest(token), purpose=purpose).first()
    if link is None:
        raise NotThere(_("This link does not work. Part of it may be missing."))
    return link


def find_export_job(job_id, user):
    """Return a file that `user` may have made. Raise NotThere for any other."""
    job = ExportJob.objects.defer("content").filter(pk=job_id).first()
    if job is None or not _is_theirs(job, user):
        raise NotThere
    return job


def _is_theirs(job, user):
    if job.session_id is None:
        return job.owner_id == user.pk
    return permissions_of(user, job.session, {}).can_export


def deletion_reports_of(user):
    """Return the reports of what was deleted that `user` may read, the newest first."""
    theirs = owned_by(user) | Q(deleted_by=user)
    return DeletionReport.objects.filter(theirs).select_related("deleted_by")


def find_deletion_report(report_id, user):
    """Return one of them. Raise NotThere for any other."""
    report = deletion_reports_of(user).filter(pk=report_id).first()
    if report is None:
        raise NotThere
    return report


def find_template(template_id, user):
    """Return a template that `user` may use. Raise NotThere for any other."""
    template = PlanTemplate.objects.usable_by(user).filter(pk=template_id).first()
    if template is None:
        raise NotThere
    return template


def find_own_template(template_id, user):
    """Return a template of `user`. Raise NotThere for any other."""
    template = PlanTemplate.objects.filter(owner=user, pk=template_id).first()
    if template is None:
        raise NotThere
    return template


def find_watcher(session, audience, *, cookies, user, browser):
    """Return the seat that follows `session` as a phone; None for desk and screen.

    Raise NotThere unless these credentials allow following it as `audience`.
    """
    if audience.is_phone and (seat := find_seat_in(session, cookies)):
        return seat
    if audience.is_screen:
        return None
    if audience.is_desk and permissions_of(user, session, browser).can_run:
        return None
    raise NotThere


def desk_of(browser):
    """Return the digest that names a desk: 8 bytes, the same for every page of its browser."""
    return salted_hmac("desk", browser.session_key or "", algorithm="sha256").digest()[:8]


def is_code_to_join(session_id, code):
    """Return True while this is the code to join of a session that there is.

    A big screen shows it, and is loaded again once it has changed.
    """
    session = Session.objects.filter(pk=session_id).first()
    return session is None or session.code_to_join == codes.parse(code)


def may_still_run(session_id, cookies):
    """Return True if a browser with these cookies may still run the session.

    This is checked while its socket is open: the person may have signed out, been removed, lost the
    account, or changed the password. While the session is open, the open desk counts as use.
    """
    session = Session.objects.filter(pk=session_id).first()
    if session is None:
        return False
    if session.phase in IN_THE_MIDDLE:
        idle.note_use(value_in(cookies, settings.SESSION_COOKIE_NAME))
    user, browser = signed_in(cookies, is_used=False)
    return permissions_of(user, session, browser).can_run


def signed_in(cookies, is_used=True):
    """Return the user that a browser's cookies sign in, and its session, read only. For sockets.

    Who must give a second step, and has not, is nobody, and so is who has not used the sign-in for
    too long. `is_used` is False if this is no use of it.
    """
    store = import_module(settings.SESSION_ENGINE).SessionStore
    request = HttpRequest()
    key = value_in(cookies, settings.SESSION_COOKIE_NAME) or None
    request.session = ReadOnlySession(store(key).items())
    user = get_user(request)
    if second_step.is_missing(user, request.session) or (
        user.is_authenticated and idle.has_ended(user, key, is_used)
    ):
        user = AnonymousUser()
    return user, request.session


class ReadOnlySession(dict):
    """A copy of a session. Changes to it are not saved.

    Django would end a session that does not fit the account, or move it to a new key if the secret
    key has changed. A socket cannot set a cookie, so that would sign the browser out.
    """

    def flush(self):
        self.clear()

    def cycle_key(self):
        pass
