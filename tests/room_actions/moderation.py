"""What facilitators do about answers before the room has read them."""

from workshops.actions import moderation

ACTIONS = {
    "pause": lambda scenario, n: moderation.pause(scenario.session),
    "resume": lambda scenario, n: moderation.resume(scenario.session),
}
