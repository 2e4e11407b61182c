"""What facilitators do about answers before the room has read them."""

from tests.factories import an_answer, fresh
from workshops.actions import answering, moderation
from workshops.actions.black_out import black_out
from workshops.actions.floods import hide_flood
from workshops.models import AuthorBucket


def hold(scenario, n):
    moderation.check_first(scenario.session)
    an_answer(fresh(scenario.seat(n)), scenario.why(n), f"Held until read, {n}")
    if n % 2:
        moderation.stop_checking(scenario.session)


def release(scenario, n):
    answer = scenario.held(n)
    moderation.release(scenario.session, answer, answer.text)


def refuse(scenario, n):
    answer = scenario.held(n)
    moderation.refuse(scenario.session, answer, "hurtful", answer.text)


def rewrite(scenario, n):
    seat, answer = scenario.own_answer(n)
    answering.rewrite(seat, answer, f"Written again, {n}")


def take_a_word_out(scenario, n):
    answer = scenario.answer(n // 2)
    black_out(scenario.session, answer, [n % 3], answer.text)


def flood(scenario, n):
    session = fresh(scenario.session)
    tag = session.author_tag(scenario.seat(n))
    AuthorBucket.objects.filter(author_tag=tag).update(flooded=True)
    hide_flood(session, session.flood_handle(tag), "hurtful")


ACTIONS = {
    "flood": flood,
    "hold": hold,
    "release": release,
    "refuse": refuse,
    "rewrite": rewrite,
    "black out": take_a_word_out,
    "pause": lambda scenario, n: moderation.pause(scenario.session),
    "resume": lambda scenario, n: moderation.resume(scenario.session),
}
