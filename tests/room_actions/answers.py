"""What people write, and what is known about it."""

from tests.factories import a_seat, an_answer, fresh
from workshops.actions import answering, coverage, hiding, marks
from workshops.rules import ENOUGH_PEOPLE


def edit(scenario, n):
    seat, answer = scenario.own_answer(n)
    answering.edit(seat, answer, f"Said better, {n}")


def withdraw(scenario, n):
    answering.withdraw(*scenario.own_answer(n))


def say_how_known(scenario, n):
    while len(scenario.room.seats) < ENOUGH_PEOPLE:
        scenario.room.seats.append(a_seat(fresh(scenario.session)))
    seat, answer = scenario.own_answer(n)
    answering.say_how_known(seat, answer, ["self", "think", ""][n % 3])


ACTIONS = {
    "answer": lambda scenario, n: an_answer(scenario.seat(n), scenario.why(n), f"Because of {n}"),
    "from the room": lambda scenario, n: answering.add_from_room(
        scenario.session, scenario.why(n), f"Aloud {n}", f"aloud-{n:05}"
    ),
    "cards": lambda scenario, n: answering.add_from_paper(
        scenario.session, scenario.why(n), [f"Card {n}", f"Another card {n}"], f"cards-{n:05}"
    ),
    "edit": edit,
    "withdraw": withdraw,
    "known by": say_how_known,
    "shown": lambda scenario, n: coverage.count_slices(
        scenario.seat(n), scenario.why(n), {n % 16, 7}
    ),
    "tick": lambda scenario, n: marks.recognise(scenario.seat(n), scenario.node(n // 2)),
    "untick": lambda scenario, n: marks.take_back(scenario.seat(n), scenario.node(n // 2)),
    "hide": lambda scenario, n: hiding.hide(
        scenario.session, scenario.node(n), "It names somebody"
    ),
    "show": lambda scenario, n: hiding.show(scenario.session, scenario.answer(n)),
}
