"""Anything in any order, retried, dropped and repeated: the tree stays one, and all pages agree."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.faults.restarting import Restarting
from tests.faults.scenarios import AnyScenario


def run(machine, sequences, steps=25):
    wanted = {"max_examples": sequences, "stateful_step_count": steps, "deadline": None}
    run_state_machine_as_test(
        machine, settings=settings(suppress_health_check=list(HealthCheck), **wanted)
    )


@pytest.mark.django_db
def test_any_scenario_keeps_the_invariants():
    run(AnyScenario, 3)


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.django_db(transaction=True)  # within one transaction all slows down
@pytest.mark.parametrize("part", range(10))
def test_any_of_10_000_scenarios_keeps_the_invariants(part, figure):
    run(AnyScenario, 1000)
    figure(f"scenarios run, part {part}", 1000)


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_any_scenario_keeps_the_invariants_while_workers_die(own_server, figure):
    class OnThisServer(Restarting):
        server = own_server

    run(OnThisServer, 60, steps=20)
    figure("scenarios run on the real server, with workers that die", 60)
