"""What can happen to other views."""

from workshops.actions import remarks
from workshops.models import Remark


def view_of(scenario, n):
    return scenario.pick(Remark.objects.filter(session=scenario.session), n)


def take_back(scenario, n):
    view = view_of(scenario, n)
    for seat in scenario.room.seats:
        if scenario.session.author_tag(seat) == bytes(view.author_tag):
            remarks.withdraw_view(seat, view)


ACTIONS = {
    "see it differently": lambda scenario, n: remarks.add_view(
        scenario.seat(n), scenario.node(n // 2), f"Not for us, {n % 3}"
    ),
    "take a view back": take_back,
    "hide a view": lambda scenario, n: remarks.hide_view(
        scenario.session, view_of(scenario, n), "hurtful"
    ),
    "show a view": lambda scenario, n: remarks.show_view(scenario.session, view_of(scenario, n)),
}
