"""“Did things change?”: asked after the close, of everybody who has the code.

Nobody has a seat any more. A browser has a random cookie, and each of its answers a tag that is
made of it with a key of this question alone. The key is destroyed when the question ends.
"""

import hmac
from collections import Counter
from contextlib import suppress
from datetime import timedelta

from django.db import OperationalError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from workshops import keys, rules
from workshops.did_it_change import DAYS, LEAST, WORDS
from workshops.models import Action, ChangeChoice, Session
from workshops.rules import Refused

from . import session_keys
from .change import gone, session_change
from .rate_limits import RateLimit, consume_token, network_of

TAG = 16  # bytes
FAST = gettext_lazy("That was very fast. Wait a moment, then tap again.")
BY_ADDRESS = RateLimit("did it change", 400, 2, FAST, wait=5)  # a hall shares one address


def ask(session, first, last):
    """Ask from the first to the last of these days. While it is asked, only the days change."""
    with session_change(session) as change:
        rules.may_ask_change(change.session)
        asked = change.session
        asked.change_from, asked.change_until = first, last
        if asked.change_salt is None:
            asked.change_salt = _new_salt()
        change.show("change_from", "change_until", "change_salt")


def ask_as_planned(change):
    """At the close, ask it from the day that was set beforehand, if actions were agreed."""
    planned = change.session
    if planned.change_from is None:
        return
    try:
        rules.may_ask_change(planned)
        salt = _new_salt()
    except Refused:  # the close goes on, and the organiser can ask it later
        return
    planned.change_from = max(planned.change_from, timezone.localdate())
    planned.change_until = planned.change_from + timedelta(days=DAYS)
    planned.change_salt = salt
    change.show("change_from", "change_until", "change_salt")


def end(session):
    """End the question: count each action from 5 answers, and destroy what they were tied to."""
    with session_change(session) as change:
        if change.session.change_salt is None:
            return
        for action in Action.objects.agreed_in(change.session).select_related("cause"):
            _count(change, action)
        # By a subquery, as in forgotten.py.
        about = Action.objects.filter(cause__session=change.session)
        ChangeChoice.objects.filter(action__in=about.values("pk")).delete()
        change.session.change_salt = None
        change.show("change_salt")
        change.delete_files()
        session_keys.clear_after_commit()


def end_due():
    """End every question whose last day is over. One that is locked is ended next time."""
    asked = Session.objects.filter(change_salt__isnull=False)
    for session in asked.filter(change_until__lt=timezone.localdate()):
        with suppress(Refused, OperationalError):
            end(session)


def choose(session, action_id, choice, secret, address):
    """Say for the browser with this secret whether things changed, or say it differently."""
    # Apart from the choice: PostgreSQL marks in its files what 1 transaction wrote.
    consume_token(BY_ADDRESS, network_of(address))
    with transaction.atomic():
        # Locked, so that nothing is written after the count.
        asked = Session.objects.select_for_update().filter(pk=session.pk).first()
        rules.may_say_change(asked or session)
        action = Action.objects.agreed_in(session).filter(pk=action_id).first()
        if action is None:
            raise gone()
        said = ChangeChoice(voter=_voter(asked, action.pk, secret), action=action, choice=choice)
        ChangeChoice.objects.bulk_create(
            [said],
            update_conflicts=True,
            unique_fields=["voter", "action"],
            update_fields=["choice"],
        )


def choices_of(session, secret):
    """Return what the browser with this secret has chosen, by the id of the action."""
    if not secret or keys.derive(session.change_salt) is None:
        return {}
    actions = Action.objects.agreed_in(session)
    tags = {_voter(session, action.pk, secret): action.pk for action in actions}
    said = ChangeChoice.objects.filter(voter__in=tags)
    return {tags[bytes(each.voter)]: each.choice for each in said}


def _count(change, action):
    chosen = Counter(action.change_choices.values_list("choice", flat=True))
    counted = chosen.total() >= LEAST
    action.changed = {key: chosen[key] if counted else 0 for key in WORDS}
    action.save(update_fields=["changed"])
    change.write(action.cause)


def _voter(session, action_id, secret):
    key = keys.derive(session.change_salt)
    rules.require_change_key(key)
    return hmac.digest(key, f"{action_id} {secret}".encode(), "sha256")[:TAG]


def _new_salt():
    return session_keys.new_salt_or(
        _(
            "This question cannot be opened. The server could not save a file that it needs. "
            "Tell the person who looks after this server."
        )
    )
