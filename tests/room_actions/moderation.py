"""What facilitators do about answers before the room has read them."""

from workshops.actions import moderation
from workshops.actions.black_out import black_out


def take_a_word_out(scenario, n):
    answer = scenario.answer(n // 2)
    black_out(scenario.session, answer, [n % 3], answer.text)


ACTIONS = {
    "black out": take_a_word_out,
    "pause": lambda scenario, n: moderation.pause(scenario.session),
    "resume": lambda scenario, n: moderation.resume(scenario.session),
}
