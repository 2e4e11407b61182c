"""What can happen to other views."""

from workshops.actions import remarks
from workshops.models import Remark


def view_of(scenario, n):
    return scenario.pick(Remark.objects.filter(session=scenario.session), n)


def take_back(scenario, n):
    view = view_of(scenario, n)
    for seat in scenario.room.seats:
        if scenario.session.author_tag(seat) == bytes(view.author_tag):
            remarks.withdraw(seat, view)


ACTIONS = {
    "see it differently": lambda scenario, n: remarks.add_view(
        scenario.seat(n), scenario.node(n // 2), f"Not for us, {n % 3}"
    ),
    "take a view back": take_back,
    "see a cause differently": lambda scenario, n: remarks.differ_about_cause(
        scenario.seat(n), scenario.cause(n // 2), f"Not the cause, {n % 3}"
    ),
    "speak of the record": lambda scenario, n: remarks.speak_of_record(
        scenario.seat(n), ("record", "missing")[n % 2], f"Not all, {n % 3}"
    ),
    "hide a view": lambda scenario, n: remarks.hide(
        scenario.session, view_of(scenario, n), "hurtful"
    ),
    "show a view": lambda scenario, n: remarks.show(scenario.session, view_of(scenario, n)),
}
