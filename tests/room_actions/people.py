"""Who joins, and the phases of the session as a whole."""

from tests.factories import a_seat, fresh
from workshops.actions import closing, early, joining, sessions

ACTIONS = {
    "join": lambda scenario, n: scenario.room.seats.append(a_seat(fresh(scenario.session))),
    "lock": lambda scenario, n: joining.lock(scenario.session),
    "unlock": lambda scenario, n: joining.unlock(scenario.session),
    "start": lambda scenario, n: sessions.start(scenario.session),
    "count who wrote": lambda scenario, n: early.count(scenario.session),
    "closing": lambda scenario, n: closing.begin_closing(scenario.session),
    "reopen": lambda scenario, n: closing.reopen(scenario.session),
}
