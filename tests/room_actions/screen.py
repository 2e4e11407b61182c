"""What the desks show on the big screen."""

from tests.room_actions.scenario import DESKS
from workshops.actions import screen


def show(scenario, n):
    views = ("follow", "why", "side_by_side", "result", "causes", "qr", "blank")
    at = scenario.why(n).node_id
    screen.show(scenario.session, DESKS[0], views[n % len(views)], at)


ACTIONS = {
    "show on screen": show,
    "read back": lambda scenario, n: screen.show(
        scenario.session, DESKS[n % 2], "read_back", scenario.node(n).pk
    ),
    "follow a desk": lambda scenario, n: screen.follow(
        scenario.session, DESKS[n % 2], scenario.why(n).node_id, "" if n % 3 else "causes"
    ),
    "turn the page": lambda scenario, n: screen.turn(
        scenario.session, DESKS[n % 2], 1 if n % 3 else -1
    ),
    "take over": lambda scenario, n: screen.take_over(
        scenario.session, DESKS[n % 2], scenario.why(n).node_id
    ),
}
