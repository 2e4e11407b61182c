"""What an organiser learns who looks at everything, all the time, while answers are collected."""

import random
import re

import pytest
from django.db import connection
from django.utils import timezone

from tests.access.roles import signed_in, with_cookie
from tests.factories import a_collecting_room, a_seat, an_answer, fresh
from workshops import board, export_jobs, presence
from workshops.actions import answering, early, joining, sessions
from workshops.exports import document_of
from workshops.models import Answer, ExportJob
from workshops.relay import numbers_for_phones, people, reading

pytestmark = pytest.mark.django_db

# What differs each time that a page is loaded, whatever happened.
OF_THE_MOMENT = re.compile(
    r'(?:csrfmiddlewaretoken|op_id)" value="[^"]*"|"(?:csrf|now)": ?[^,}]*|data-now="\d*"'
)
PAGES = [
    "/desk/{code}",
    "/desk/{code}?pane=causes",
    "/desk/{code}/held",
    "/desk/{code}/held",
    "/sessions",
    "/sessions?q=Thursday",
    "/sessions/{code}/edit",
    "/sessions/{code}/share",
    "/sessions/{code}/delete",
    "/sessions/{code}/export",
    "/sessions/{code}/export/json",
    "/sessions/{code}/export/txt",
    "/s/{code}",
    "/s/{code}/mine",
    "/s/{code}/tree",
    "/s/{code}/screen",
    "/s/{code}/summary",
]
AFTER = (0, 1, 3)  # an answer, one that was changed, and one that was taken back
CHANGES = "/s/{code}/changes?audience={audience}&since={since}&polling=1"


@pytest.fixture
def at_noon(monkeypatch):
    moment = timezone.now().replace(hour=12, minute=0, second=30)
    monkeypatch.setattr("django.utils.timezone.now", lambda: moment)


class Organiser:
    """Who also joined with a phone."""

    def __init__(self, room):
        self.room, self.code = room, room.session.written_code
        self.client = signed_in(room.session.organiser.username)
        self.client.cookies.update(with_cookie(joining.join(room.session)).cookies)

    def reads(self):
        """Return everything that can be read at this moment."""
        session = fresh(self.room.session)
        return {
            **{path: self.page(path) for path in PAGES},
            **{("frame", *asked): self.page(CHANGES, *asked) for asked in self.since(session)},
            "beats": [reading.revision(session.pk, each) for each in board.AUDIENCES],
            "people": people._messages(session.pk),
            "numbers": self.numbers(session),
            **self.files(session),
        }

    def page(self, path, audience="", since=""):
        response = self.client.get(path.format(code=self.code, audience=audience, since=since))
        assert response.status_code < 500, path
        return response.status_code, OF_THE_MOMENT.sub("", response.content.decode())

    def since(self, session):
        stood = session.phone_revision
        return [(each.kind, since) for each in board.AUDIENCES for since in (0, stood - 1, stood)]

    def numbers(self, session):
        numbers_for_phones._kept.clear()
        return numbers_for_phones.of(session.pk)[0]

    def files(self, session):
        """All formats are made from the document, and a job by its key."""
        job = export_jobs.job_for(session, "zip", "organiser")
        ExportJob.objects.update(state=ExportJob.State.READY, made_at=timezone.now())
        document = document_of(session, "organiser")
        shown = {name: getattr(document, name) for name in ("kept", "record", "numbers", "taken")}
        return shown | {"job": job.key, "jobs": ExportJob.objects.count()}


def what_happens(room, events):
    """Let that many people write; yield after each kind of what they do, and after the last.

    Some change their answer or take it back. What has once made a difference is there to the end.
    """
    for n in range(events):
        seat = a_seat(room.session)
        answer = an_answer(seat, room.why, f"Answer number {n}")
        presence.note_request(room.session.pk, seat.pk, polling=True, waiting=n)
        if n % 4 == 1:
            answering.edit(seat, answer, f"Changed answer {n}")
        if n % 4 == 3:
            answering.withdraw(seat, answer)
        if n in AFTER or n == events - 1:
            yield n


@pytest.fixture
def queued(settings):
    settings.EXPORT_JOBS = "worker"


@pytest.mark.parametrize(("plan", "events"), [({}, 12), ({"checks_first": True}, 4)])
def test_an_organiser_who_reads_everything_learns_nothing(plan, events, at_noon, queued):
    room = a_collecting_room(people=0, cap=50, **plan)
    organiser = Organiser(room)
    first = organiser.reads()
    for n in what_happens(room, events):
        now = organiser.reads()
        assert {name: now[name] for name in first if now[name] != first[name]} == {}, n


def test_until_it_is_counted_how_many_have_written(at_noon):
    room = a_collecting_room(people=7, answers=7)
    organiser = Organiser(room)
    assert "7 people" not in organiser.page("/desk/{code}")[1]
    early.count(room.session)
    assert "7 people have written." in organiser.page("/desk/{code}")[1]


def test_nor_does_what_their_own_phone_is_answered(at_noon):
    room = a_collecting_room(people=0)
    organiser = Organiser(room)

    def sends(n):
        sent = {"text": "Mine", "op_id": f"op-id-own-{n}"}
        address = f"/s/{organiser.code}/whys/{room.why.pk}/answers"
        answer = organiser.client.post(address, sent, headers={"Accept": "application/json"}).json()
        return {name: answer[name] for name in ("why", "text", "revision", "note")}

    first = sends(0)
    an_answer(a_seat(room.session), room.why)
    assert sends(1) == first


ORDERS = {
    "in the files": "ctid",
    "by id": "id",
    "as it is shown": "sort, id",
    "by revision": "revision, ctid",
}
SEEDS = 30
WRITTEN = 12


def test_no_order_of_the_rows_follows_the_arrival_once_the_session_is_open():
    found = [_orders_of(_opened()) for _ in range(SEEDS)]
    for order in ORDERS:
        mean = sum(each[order] for each in found) / SEEDS
        # The standard deviation of 1 room is 1 / sqrt(11); 5 of those of a mean of 30.
        assert abs(mean) < 5 / ((WRITTEN - 1) * SEEDS) ** 0.5, order


def _opened():
    """A session that has just been opened, and the ids of its answers in the order of arrival."""
    room = a_collecting_room(people=0)
    question = room.session.question
    answers = [_answer(room, question, n) for n in range(WRITTEN)]
    for answer in answers:
        answer.save(force_insert=True)
    sessions.start(room.session)
    return room.session, [answer.pk for answer in answers]


def _answer(room, question, n):
    place = {"session": room.session, "parent": question, "depth": 1, "path": [question.pk]}
    own = {"author_tag": random.randbytes(16), "op_id": f"op-{random.random()}", "revision": n}
    return Answer(kind="answer", text=f"Answer {n}", sort=n, **place, **own)


def _orders_of(opened):
    session, arrived = opened
    return {name: _correlation(arrived, _ids(session, order)) for name, order in ORDERS.items()}


def _ids(session, order):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM workshops_node WHERE session_id = %s AND parent_id IS NOT NULL "
            f"ORDER BY {order}",
            [session.pk],
        )
        return [pk for (pk,) in cursor.fetchall()]


def _correlation(before, after):
    """Return Spearman's rank correlation of two orders of the same ids."""
    n = len(before)
    moved = sum((place - after.index(pk)) ** 2 for place, pk in enumerate(before))
    return 1 - 6 * moved / (n * (n * n - 1))
