"""The steps that lead facilitators through the closing of a session: their keys are stored."""

CAUSES = "causes"  # does each make sense on its own, and is it what was meant?
ACT = "act"  # can the room do something about them?
ACTIONS = "actions"
RECORD = "record"  # is it a fair record?
LADDER = "ladder"  # what did it feel like?
MISSING = "missing"  # who was not here?

STEPS = (CAUSES, ACT, ACTIONS, RECORD, LADDER, MISSING)
WITH_ACTIONS = (ACTIONS, RECORD)  # where the desk shows the actions of each cause, and adds some


def step_of(stored):
    """Return the step that is stored, or the first one if there is none that we know."""
    return stored if stored in STEPS else STEPS[0]
