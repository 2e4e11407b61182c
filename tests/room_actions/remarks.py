"""What can happen to other views."""

from workshops.actions import remarks
from workshops.actions.remark_moderation import refuse, release, take_words_out
from workshops.models import Remark


def view_of(scenario, n):
    return scenario.pick(Remark.objects.filter(session=scenario.session), n)


def take_back(scenario, n):
    view = view_of(scenario, n)
    for seat in scenario.room.seats:
        if scenario.session.author_tag(seat) == bytes(view.author_tag):
            remarks.withdraw(seat, view)


def decide(scenario, n):
    view = scenario.pick(Remark.objects.filter(session=scenario.session, state="held"), n // 2)
    if n % 2:
        release(scenario.session, view, view.text)
    else:
        refuse(scenario.session, view, "hurtful", view.text)


def take_a_word_out(scenario, n):
    view = view_of(scenario, n // 2)
    take_words_out(scenario.session, view, [n % 3], view.text)


ACTIONS = {
    "decide about a held view": decide,
    "take a word out of a view": take_a_word_out,
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
