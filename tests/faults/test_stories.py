"""Anything in any order, retried, dropped and repeated: the tree stays one, and all pages agree."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.faults.restarting import Restarting
from tests.faults.telling import Telling


def tell(machine, sequences, steps=25):
    wanted = {"max_examples": sequences, "stateful_step_count": steps, "deadline": None}
    run_state_machine_as_test(
        machine, settings=settings(suppress_health_check=list(HealthCheck), **wanted)
    )


@pytest.mark.django_db
def test_any_story_keeps_the_truths():
    tell(Telling, 5)


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.django_db(transaction=True)  # within one transaction all slows down
@pytest.mark.parametrize("part", range(10))
def test_any_of_10_000_stories_keeps_the_truths(part, figure):
    tell(Telling, 1000)
    figure(f"stories told, part {part}", 1000)


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_any_story_keeps_the_truths_while_workers_die(own_server, figure):
    class OnThisServer(Restarting):
        server = own_server

    tell(OnThisServer, 60, steps=20)
    figure("stories told on the real server, with workers that die", 60)
