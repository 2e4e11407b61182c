"""The same thing sent many times at once, and a database that does not answer in time."""

import http.client
import json
import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode, urlsplit

import psycopg
import pytest
from django.db import connection

from tests.factories import a_room, fresh
from workshops.actions import asking, joining
from workshops.models import Answer, Vote

pytestmark = pytest.mark.django_db(transaction=True)

TOGETHER = 20


class Phone:
    """A participant's program, with its cookies and posts."""

    def __init__(self, server, session):
        self.host = urlsplit(server).netloc
        self.base = f"/s/{session.written_code}"
        self.headers = {
            "Cookie": f"seat={joining.join(session)}; csrftoken={'x' * 32}",
            "X-CSRFToken": "x" * 32,
            "Origin": server,
            "Content-Type": "application/x-www-form-urlencoded",
        }

    def post(self, path, accept="application/json", **fields):
        """Return the status, the headers and the text of the response."""
        line = http.client.HTTPConnection(self.host, timeout=30)
        try:
            headers = self.headers | {"Accept": accept}
            line.request("POST", self.base + path, urlencode(fields), headers)
            response = line.getresponse()
            return response.status, response.headers, response.read().decode()
        finally:
            line.close()

    def post_together(self, path, **fields):
        """The same post TOGETHER times in the same moment."""
        start = threading.Barrier(TOGETHER)

        def one(_):
            start.wait()
            return self.post(path, **fields)

        with ThreadPoolExecutor(TOGETHER) as threads:
            return list(threads.map(one, range(TOGETHER)))


def test_an_answer_that_is_sent_twenty_times_at_once_is_one(server):
    room = a_room(people=1)
    phone = Phone(server, room.session)
    sent = phone.post_together(f"/whys/{room.why.pk}/answers", text="Too late", op_id="twenty-taps")
    assert sorted(status for status, _, _ in sent) == [200] * (TOGETHER - 1) + [201]
    assert {json.loads(text)["answer"] for _, _, text in sent} == {Answer.objects.get().pk}
    assert fresh(room.why).answers == 1


def test_a_dot_that_is_given_twenty_times_at_once_is_one(server):
    room = a_room(people=1, answers=1, revealed=True)
    asking.open_voting(room.session, room.why)
    sent = Phone(server, room.session).post_together(f"/nodes/{room.answers[0].pk}/vote")
    assert {status for status, _, _ in sent} == {204}
    assert (Vote.objects.count(), fresh(room.answers[0]).tally) == (1, 1)


@pytest.mark.slow
def test_while_a_session_is_held_by_somebody_nothing_is_said_to_be_saved(server):
    room = a_room(people=1)
    phone = Phone(server, room.session)
    answers, words = f"/whys/{room.why.pk}/answers", {"text": "Too late", "op_id": "in-a-jam"}
    with psycopg.connect(**own_line()) as other:
        other.execute("SELECT 1 FROM workshops_session FOR UPDATE")
        with ThreadPoolExecutor(2) as threads:
            program = threads.submit(phone.post, answers, **words)
            person = threads.submit(phone.post, answers, accept="text/html", **words)
        for status, headers, text in (program.result(), person.result()):
            assert (status, int(headers["Retry-After"]) > 0) == (503, True)
            assert "not saved yet" in text
        assert "Too late" in person.result()[2]
        assert not Answer.objects.exists()
    assert phone.post(answers, **words)[0] == 201
    assert Answer.objects.count() == 1


def own_line():
    """Return the settings of a connection besides Django's."""
    wanted = connection.get_connection_params()
    return {name: wanted[name] for name in ("host", "port", "user", "dbname") if wanted.get(name)}
