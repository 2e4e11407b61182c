"""A plan to practise, and the steps of those who pretend."""

from tests.factories import fresh
from workshops import rehearsal
from workshops.actions import asking, sessions

PEOPLE = 12
PLAN = {"mode": "full", "cap": PEOPLE, "languages": ["en"], "role_groups": ["A", "B"]}


def steps(practised, chance, most=4, **how):
    for _ in range(most):
        rehearsal.step(fresh(practised), chance=chance, **how)


def opened(practised, chance):
    steps(practised, chance, 2)
    sessions.start(practised)
    return asking.ask(fresh(practised), practised.question)
