"""What the demo starts with. Asked twice, it makes nothing twice."""

import secrets
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from workshops import access, cookies, op_ids
from workshops.actions import answering, asking, early, joining, plan_templates, sessions
from workshops.models import Session

from . import example, plan
from .texts import texts

USERNAME = "demo"


def organiser(password_file):
    """Return the demo's organiser and the password, made once and kept in `password_file`."""
    password = _kept_password(password_file)
    user, is_new = get_user_model().objects.get_or_create(username=USERNAME)
    if is_new or not user.check_password(password):
        user.set_password(password)
        user.save()
    return user, password


def open_session(user):
    """Return the open session: the last one, or a new one if that has been closed."""
    return _going_on(user).first() or _begin(user)


def last_session(user):
    """Return the session that `open_session` continues, or else the newest closed one, or None."""
    return _going_on(user).first() or user.sessions.filter(title=plan.OPEN["title"]).first()


def closed_session(user):
    """Return the session from last time; make it if there is none."""
    held = user.sessions.filter(title=plan.CLOSED["title"], phase=Session.Phase.CLOSED)
    return held.first() or example.hold(user)


def early_session(user):
    """Return the session in which people write before they meet; make it if there is none."""
    made = user.sessions.filter(title=plan.EARLY["title"])
    return made.first() or _collect(user)


@transaction.atomic
def _collect(user):
    until = timezone.now() + timedelta(days=plan.DAYS_EARLY)
    session = sessions.create(user, plan.QUESTION, **plan.EARLY, collect_until=until)
    early.begin(session)
    session.refresh_from_db()
    why = session.whys.get()
    for text in texts().tree:
        seat = access.find_seat_in(session, {cookies.SEAT: joining.join(session)})
        answering.submit(seat, why, text, op_ids.make())
    return session


def template(user):
    """Keep the plan of the open session for other evenings."""
    return plan_templates.save(user, plan.TEMPLATE, plan.OPEN)


def _going_on(user):
    return user.sessions.filter(title=plan.OPEN["title"]).exclude(phase=Session.Phase.CLOSED)


@transaction.atomic
def _begin(user):
    session = sessions.create(user, plan.QUESTION, **plan.OPEN)
    sessions.start(session)
    session.refresh_from_db()
    asking.ask(session, session.question)
    return session


def _kept_password(path):
    try:
        return path.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(9), encoding="utf-8")
        return path.read_text(encoding="utf-8")
