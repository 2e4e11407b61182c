"""A session, its rehearsal, and the chance by which people pretend."""

import random

import pytest

from tests.factories import a_session
from tests.rehearsal.practising import PLAN
from workshops.actions import rehearsals


@pytest.fixture
def chance():
    return random.Random(1)


@pytest.fixture
def session():
    return a_session(opened=False, **PLAN)


@pytest.fixture
def practised(session):
    """Its rehearsal."""
    return rehearsals.begin(session, session.organiser)
