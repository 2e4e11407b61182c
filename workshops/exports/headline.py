"""The numbers as a sentence: what a reader learns first."""

from workshops.models import Session
from workshops.words import counted, long_day, spelled, spelled_counted

RUNNING = (Session.Phase.PREPARING, Session.Phase.OPEN)
TIMES = {1: "once", 2: "twice"}


def headline_of(record, numbers):
    """Such as: 41 people gave 57 answers, asked why five times down, and settled on five causes."""
    if not numbers.answers:
        return f"Nothing has been {'revealed' if numbers.unrevealed else 'answered'} yet."
    told = _by_people(record, numbers) if numbers.people else _by_itself(record, numbers)
    so_far = "So far: " if record.settings.phase in RUNNING else ""
    return " ".join([f"{so_far}{told}.", *_actions(record)])


def so_far_of(session, reader, moment):
    """Of a session that goes on: when this was taken, and at which revision. Else nothing."""
    if session.phase not in RUNNING:
        return ""
    # Silent answers move the room's own revision: how fast, a public copy must not tell.
    revision = session.phone_revision if reader in ("public", "link") else session.revision
    at = f"{moment:%H:%M} on {long_day(moment.date().isoformat())}"
    state = "goes on" if session.phase == Session.Phase.OPEN else "is not open yet"
    return f"The session {state}: this is how it stood at {at}, revision {revision}."


def _by_people(record, numbers):
    given = (
        f"{counted(numbers.people, 'person', 'people')} gave {counted(numbers.answers, 'answer')}"
    )
    asked = f"asked why {TIMES.get(numbers.depth, f'{spelled(numbers.depth)} times down')}"
    if not record.causes:
        return f"{given} and {asked}"
    return f"{given}, {asked}, and settled on {_causes(record)}"


def _by_itself(record, numbers):
    """Where nobody was counted: a tree that was brought in from elsewhere."""
    go = "goes" if numbers.answers == 1 else "go"
    told = (
        f"{counted(numbers.answers, 'answer')} {go} {spelled_counted(numbers.depth, 'level')} down"
    )
    return f"{told}, to {_causes(record)}" if record.causes else told


def _causes(record):
    return spelled_counted(len(record.causes), "cause")


def _actions(record):
    count = sum(len(cause.actions) for cause in record.causes)
    return [f"They agreed to do {spelled_counted(count, 'thing')}."] if count else []
