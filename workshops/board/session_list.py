"""The list of the sessions of an account, read in one query however many there are."""

from copy import copy
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Case, Count, Exists, Max, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from common.person import person_name
from workshops.models import Action, Appointment, Cause, Node, Seat, Session
from workshops.models.phase import InPhase
from workshops.models.session import NOTICE
from workshops.permissions import (
    NOTHING,
    Permissions,
    decide,
    listed_for,
    role_in,
    standing_of,
)

from .actions_due import actions_done, actions_due
from .session_tabs import in_tab

Phase = Session.Phase
NEEDING = (Phase.OPEN, Phase.CLOSING, Phase.COLLECTING, Phase.PREPARING)


@dataclass(frozen=True, slots=True)
class SessionSummary(InPhase):
    """One session in the list. `depth` is that of the deepest why with an answer."""

    code: str
    code_to_join: str
    title: str
    question: str
    phase: str
    levels: int
    day: datetime
    kept_until: datetime | None
    answers_until: datetime | None
    answers_deleted: bool
    was_left_open: bool
    is_archived: bool
    keep_days: int
    collect_until: datetime | None
    people: int
    answers: int
    depth: int
    causes: int
    actions: int
    actions_done: int
    actions_due: int
    organiser: str = ""  # the name, if it is somebody else
    may: Permissions = NOTHING

    @property
    def days_left(self):
        """Return the days until it, or its answers, will be deleted; None if that is not soon."""
        until = self.answers_until or self.kept_until
        if until is None or until > timezone.now() + NOTICE:
            return None
        return max(0, (timezone.localdate(until) - timezone.localdate()).days)


def read_session_list(user, search="", organisation_id=None, tab=None, most=None):
    """Return what `user` finds at work in an organisation as SessionSummary rows.

    Those that match `search`, of one tab or of all, and of these the first `most`; those that need
    somebody come first, then the newest.
    """
    role = role_in(user, organisation_id)
    chosen = Appointment.objects.filter(session=OuterRef("pk"), user=user)
    found = find_sessions(user, search, organisation_id, tab)
    found = found.select_related("organiser", "organisation").defer("organisation__logo")
    found = found.annotate(**_sums(), is_appointed=Exists(chosen))
    ordered = found.order_by(_need(), "-created_at", "-pk")
    return [_row_for(user, role, session) for session in ordered[:most]]


def earlier_sessions(organiser, most):
    """Return the `most` sessions of `organiser` that were made last, the newest first."""
    own = Session.objects.filter(organiser=organiser, rehearsal_of=None)
    return own.order_by("-created_at", "-pk")[:most]


def find_sessions(user, search="", organisation_id=None, tab=None):
    """Return the sessions in the list of `user` with every word of `search` in title or question.

    They are those of the organisation that `user` is at work in, and those of none. Without a tab
    they are of all tabs.
    """
    listed = Session.objects.filter(listed_for(user, organisation_id), rehearsal_of=None)
    found = listed.filter(in_tab(tab, user) if tab else Q()).annotate(asked=_asked())
    for word in search.split():
        found = found.filter(Q(title__icontains=word) | Q(asked__icontains=word))
    return found


def read_session_summary(session):
    """Return the SessionSummary of one session."""
    rows = Session.objects.annotate(asked=_asked(), **_sums())
    return _row(rows.get(pk=session.pk))


def _asked():
    questions = Node.objects.filter(session=OuterRef("pk"), kind=Node.Kind.QUESTION)
    return Subquery(questions.order_by("sort", "id").values("text")[:1])


def _sums():
    """Return a subquery for each number; joined together they would multiply each other."""
    answers = Node.objects.filter(kind=Node.Kind.ANSWER, state=Node.State.VISIBLE)
    actions = Action.objects.filter(cause__removed=False)
    return {
        "seated": _of(Seat.objects.taken(), Count("pk")),
        "said": _of(answers, Count("pk")),
        "deepest": _of(answers, Max("depth")),
        "marked": _of(Cause.objects.filter(removed=False), Count("pk")),
        "agreed": _of(actions, Count("pk"), by="cause__session"),
        "done": _of(actions_done(), Count("pk"), by="cause__session"),
        "due": _of(actions_due(), Count("pk"), by="cause__session"),
    }


def _of(rows, sum_, by="session"):
    grouped = rows.filter(**{by: OuterRef("pk")}).order_by().values(by)
    return Coalesce(Subquery(grouped.annotate(sum=sum_).values("sum")), 0)


def _need():
    turns = (When(phase=phase, then=Value(turn)) for turn, phase in enumerate(NEEDING))
    return Case(*turns, default=Value(len(NEEDING)))


def _row_for(user, role, session):
    role = role if session.organisation_id else ""
    standing = standing_of(user, session, role, is_appointed=session.is_appointed)
    organiser = person_name(session.organiser)
    shown = "" if standing.is_organiser else organiser
    return replace(_row(session), organiser=shown, may=decide(standing, session))


def _limited(session):
    """Return a session, or a copy of it with limits of its organisation that will apply."""
    theirs = session.organisation
    if theirs is None or theirs.limits_apply_at is None:
        return session
    limited = copy(session)
    plan = {"keep_days": session.keep_days, "record_days": session.record_days}
    limited.__dict__ |= theirs.within_limits(plan)
    return limited


def _sooner(session, limited, name):
    """Return when something is deleted: no limit deletes anything before it applies."""
    at, then = getattr(session, name), getattr(limited, name)
    if at is None or then is None or at == then:
        return at
    return min(at, max(then, session.organisation.limits_apply_at))


def _row(session):
    # While answers are collected nobody learns when one comes, nor the first of them.
    shown = not session.is_collecting
    limited = _limited(session)
    return SessionSummary(
        code=session.written_code,
        code_to_join=session.written_code_to_join,
        title=session.title,
        question=session.asked or "",
        phase=session.phase,
        levels=session.levels,
        day=session.opened_at or session.created_at,
        kept_until=_sooner(session, limited, "kept_until"),
        answers_until=_sooner(session, limited, "answers_until"),
        answers_deleted=session.answers_deleted_at is not None,
        was_left_open=session.was_left_open,
        is_archived=session.archived_at is not None,
        keep_days=limited.keep_days,
        collect_until=session.collect_until,
        people=(session.people or 0) + session.seated if shown else session.collected or 0,
        answers=session.said if shown else 0,
        depth=session.deepest if shown else 0,
        causes=session.marked,
        actions=session.agreed,
        actions_done=session.done,
        actions_due=session.due,
    )
