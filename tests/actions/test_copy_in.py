"""Rows that are copied in fail as any others do."""

import pytest
from django.db import IntegrityError, transaction

from tests.factories import a_room
from workshops.actions.copy_in import copy_in
from workshops.models import Node

pytestmark = pytest.mark.django_db


def test_a_refusal_of_the_database_raises_what_django_raises():
    node = a_room(answers=1).answers[0]
    with pytest.raises(IntegrityError, match="workshops_node_pkey"), transaction.atomic():
        copy_in(Node, [node])
