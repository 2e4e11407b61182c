"""Rows that are copied in become, and fail, as any others do."""

import pytest
from django.db import IntegrityError, transaction

from tests.factories import a_room
from workshops.actions.copy_in import copy_in
from workshops.models import ExportJob, Node

pytestmark = pytest.mark.django_db


def test_a_refusal_of_the_database_raises_what_django_raises():
    node = a_room(answers=1).answers[0]
    with pytest.raises(IntegrityError, match="workshops_node_pkey"), transaction.atomic():
        copy_in(Node, [node])


def test_a_column_that_no_row_sets_gets_the_default_of_the_database():
    copy_in(ExportJob, [ExportJob(key=key, slug="pdf", reader="organiser") for key in "ab"])
    assert [job.language for job in ExportJob.objects.all()] == ["en", "en"]


def test_a_column_that_a_row_sets_is_written():
    job = ExportJob(key="a", slug="pdf", reader="organiser", language="cy")
    copy_in(ExportJob, [job])
    assert ExportJob.objects.get().language == "cy"
