"""What can happen in a session, for tests in which anything happens in any order.

Each action gets a Scenario and a number that selects its rows. A refusal changes nothing.
A module for each part of the work holds its own.
"""

from tests.room_actions import (
    answers,
    causes,
    checks,
    moderation,
    people,
    remarks,
    screen,
    stages,
    themes,
)
from tests.room_actions.scenario import ACTIONS, Nothing, Scenario

__all__ = ["ACTIONS", "Nothing", "Scenario"]

for part in (answers, stages, themes, causes, checks, screen, people, moderation, remarks):
    ACTIONS.update(part.ACTIONS)
