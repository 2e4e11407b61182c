"""The simulated room on the real server, a hundred times faster than people are."""

import asyncio
from collections import Counter
from contextlib import suppress

import pytest

from bin.lib import demo
from simulation.demo import plan
from simulation.demo.seats import Seats
from simulation.demo.simulated_room import SimulatedRoom, role_groups
from simulation.demo.texts import texts
from tests.simulation.client.participants import at_desk
from workshops import op_ids
from workshops.actions import answering, asking, closing, grouping, sessions
from workshops.common_ground.batch import LEAST_OF_A_SIDE


@pytest.fixture
def session(server, django_user_model):
    organiser = django_user_model.objects.create_user("organiser")
    session = sessions.create(organiser, plan.QUESTION, **plan.OPEN)
    sessions.start(session)
    session.refresh_from_db()
    return session


def live(server, session, seats, until=lambda: False, seconds=30.0, people=6, pace=0.02):
    """Let the room live until something is so, or for some seconds."""

    async def scenario():
        room = SimulatedRoom(server, session.written_code, people, Seats(seats), pace=pace)
        living = asyncio.create_task(room.run())
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while not living.done() and not await at_desk(until):
                    await asyncio.sleep(0.1)
        living.cancel()
        await asyncio.gather(living, return_exceptions=True)
        await asyncio.sleep(0.5)  # what was on its way arrives

    asyncio.run(scenario())


def answers_under(node):
    return set(node.children.filter(kind="answer").values_list("text", flat=True))


def answers_by_seat(session):
    return Counter(bytes(node.author_tag) for node in session.nodes.filter(kind="answer"))


def have_answered(node, times):
    return lambda: len(answers_under(node)) >= times


def test_both_sides_of_a_demo_are_large_enough_to_be_compared_even_if_a_third_is_silent():
    side_of = dict(zip(plan.OPEN["role_groups"], plan.OPEN["sides"], strict=True))
    people = Counter(side_of.get(group) for group in role_groups(demo.PEOPLE))
    assert min(people[1], people[2]) * 2 / 3 >= LEAST_OF_A_SIDE


def test_people_answer_what_is_asked_with_what_belongs_there(server, session, tmp_path):
    asking.ask(session, session.question)
    live(server, session, tmp_path / "seats", have_answered(session.question, 3))
    assert answers_under(session.question) <= {*texts().tree, *texts().named}
    assert answers_under(session.question)


@pytest.mark.long
def test_people_turn_to_the_why_that_was_asked_last(server, session, tmp_path):
    why = asking.ask(session, session.question)
    prepared = list(texts().tree)[:4]
    put = [answering.add_from_room(session, why, text, op_ids.make()) for text in prepared]
    asking.reveal(session, why)
    *older, newest = [asking.ask(session, answer).node for answer, _ in put]
    live(server, session, tmp_path / "seats", have_answered(newest, 4), people=12, pace=0.1)
    assert len(answers_under(newest)) >= 4
    assert all(len(answers_under(node)) < len(answers_under(newest)) for node in older)


@pytest.mark.long
def test_people_say_first_what_belongs_there_and_then_what_fits_anywhere(server, session, tmp_path):
    why = asking.ask(session, session.question)
    words = "It costs us money to come"
    put, _ = answering.add_from_room(session, why, words, op_ids.make())
    asking.reveal(session, why)
    asking.settle(session, why)
    asking.ask(session, put)
    known = set(texts().known([words]))
    live(server, session, tmp_path / "seats", have_answered(put, len(known) + 2), people=16)
    assert known < answers_under(put)


@pytest.mark.long
def test_people_do_not_multiply_or_repeat_themselves_after_a_restart(server, session, tmp_path):
    asking.ask(session, session.question)
    live(server, session, tmp_path / "seats", have_answered(session.question, 3))
    first = answers_by_seat(session)
    assert first
    live(server, session, tmp_path / "seats", lambda: session.seats.count() == 6)
    live(server, session, tmp_path / "seats", seconds=3)
    assert session.seats.count() == 6
    again = answers_by_seat(session)
    assert {seat: again[seat] for seat in first} == first


def test_people_vote_within_their_dots(server, session, tmp_path):
    why = asking.ask(session, session.question)
    live(server, session, tmp_path / "seats", have_answered(session.question, 4))
    asking.reveal(session, why)
    asking.open_voting(session, why)
    # How many each gives is chance, and some see few answers: one for each of six comes surely.
    live(server, session, tmp_path / "seats", lambda: why.votes.count() >= 6)
    given = [bytes(vote.author_tag) for vote in why.votes.all()]
    assert given
    assert max(given.count(tag) for tag in given) <= session.dots


@pytest.mark.long
def test_people_have_something_to_say_to_what_was_typed_at_the_desk(server, session, tmp_path):
    why = asking.ask(session, session.question)
    words = "Something nobody had prepared for"
    typed, _ = answering.add_from_room(session, why, words, op_ids.make())
    asking.reveal(session, why)
    asking.settle(session, why)
    asking.ask(session, typed)
    live(server, session, tmp_path / "seats", have_answered(typed, 1), people=16)
    assert answers_under(typed) <= set(texts().general(2))
    assert answers_under(typed)


@pytest.mark.long
def test_people_say_of_a_theme_what_belongs_to_its_members(server, session, tmp_path):
    why = asking.ask(session, session.question)
    prepared = [text for text, below in texts().tree.items() if below][:2]
    lying = [answering.add_from_room(session, why, text, op_ids.make()) for text in prepared]
    asking.reveal(session, why)
    theme = grouping.group(session, [answer.pk for answer, _ in lying], "Something alike")
    asking.settle(session, why)
    asking.ask(session, theme)
    live(server, session, tmp_path / "seats", have_answered(theme, 2), people=4)
    assert answers_under(theme)
    assert answers_under(theme) <= set(texts().known(prepared))


@pytest.mark.long
def test_people_go_home_when_the_session_is_closed(server, session, tmp_path):
    asking.ask(session, session.question)
    live(server, session, tmp_path / "seats", lambda: session.seats.count() == 6)
    closing.close(session)
    live(server, session, tmp_path / "seats", seconds=2)
    assert session.seats.count() == 0
