"""An organisation, and its owner in a browser."""

import pytest

from tests.factories import an_organiser
from workshops.actions import organisations
from workshops.models import Activity


@pytest.fixture
def trust(db):
    """An organisation of an owner, mona, and an organiser, omar."""
    trust = organisations.create(an_organiser("mona"), "Elm Trust")
    organisations.join(an_organiser("omar"), trust, by=None)
    Activity.objects.all().delete()
    return trust


@pytest.fixture
def mona(client, trust):
    client.force_login(an_organiser("mona"))
    Activity.objects.all().delete()
    return client
