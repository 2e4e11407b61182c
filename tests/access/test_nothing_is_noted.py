"""What is found before an answer is sent is not logged, counted, stored or cached."""

import pytest
from django.apps import apps
from django.core.cache import cache
from prometheus_client import REGISTRY

from tests.access.access_log import logged_lines
from tests.access.person import Person
from tests.factories import a_room
from workshops import op_ids

pytestmark = pytest.mark.django_db

FOUND = "Mrs Canary is on 07700 900123, and never listens"


def test_a_finding_leaves_no_trace(written):
    person = Person(a_room())
    address = f"{person.base}/whys/{person.room.why.pk}/answers"
    answer = {"text": FOUND, "op_id": op_ids.make()}
    before = kept()
    pages = [person.client.post(address, answer | more) for more in ({}, {"take_out": "1"})]
    assert ["Mrs Canary" in page.text for page in pages] == [True, False]
    assert kept() == before
    assert not person.client.session.keys()
    line = {"level": "info", "action": "submit", "status": 200}
    assert logged_lines(written()) == [line, line]
    words = ("Canary", "canary", "07700", "listens", "phone", "name", "blame", "found")
    assert [word for word in words if word in written()] == []


def kept():
    """Return all rows by table, what is counted of answers, and what is cached."""
    rows = {model: list(model.objects.order_by("pk").values()) for model in apps.get_models()}
    counted = {
        name: REGISTRY.get_sample_value(f"coprod_{name}_total", {label: value})
        for name, label, value in (
            *(("submissions", "outcome", what) for what in ("added", "known already", "refused")),
            *(("refusals", "status", str(status)) for status in (409, 422)),
        )
    }
    return rows, counted, dict(getattr(cache, "_cache", {}))
