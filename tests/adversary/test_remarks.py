"""Who has the rows, the files and the order in which people wrote: who wrote what, after the close?

The adversary knows the code, the seats in the order in which they wrote, and all that is left. In
any order of what is left, the remarks of a room stand as if they had been shuffled.
"""

import random
from statistics import mean

import pytest
from django.db import connection
from django.utils import timezone

from tests.factories import a_session, fresh
from workshops import board
from workshops.actions import closing
from workshops.exports.snapshot import read_record
from workshops.models import Answer, Remark, Why

pytestmark = pytest.mark.django_db

ROOMS = 30
PEOPLE = range(8, 41)
# The mean of 30 rank correlations of shuffled rows is nearer to 0 than this, but for 1 in 10,000.
BY_CHANCE = 0.17
WORDS = "abcdefghijklmnopqrstuvwxyz"


def a_written_room(people, chance):
    """Return a session, and its remarks in the order in which they were written."""
    session = a_session()
    answer = Answer.objects.create(
        session=session,
        kind="answer",
        parent=session.question,
        depth=1,
        path=[session.question.pk],
        text="They decide first",
        revision=session.revision,
    )
    Why.objects.create(
        session=session,
        node=session.question,
        stage="reading",
        position=1,
        opened_at=timezone.now(),
        revision=session.revision,
    )
    written = [
        Remark(
            session=session,
            kind=kind,
            node=answer if kind == "view" else None,
            author_tag=chance.randbytes(16),
            text="".join(chance.choices(WORDS, k=12)),
        )
        for _ in range(people)
        for kind in ("view", "missing")
    ]
    return session, Remark.objects.bulk_create(written)


def orders(session):
    """Return what the adversary finds: the ids in each order in which something is left."""
    rows = session.remarks
    record = [entry.text for entry in read_record(session).remarks]
    texts = dict(rows.values_list("text", "pk"))
    desk = board.board_of(session, board.DESK)
    return {
        "rows": in_the_file("ctid"),
        "versions": in_the_file("xmin::text::bigint, cmin::text::bigint"),
        "ids": list(rows.order_by("pk").values_list("pk", flat=True)),
        "json": [texts[text] for text in record],
        "desk": [row.id for row in desk.remarks],
        "cards": [view.id for row in desk.nodes.values() for view in row.views],
    }


def in_the_file(order):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM workshops_remark WHERE text > '' ORDER BY {order}")
        return [pk for (pk,) in cursor.fetchall()]


def correlation(found, written):
    """Return how far an order agrees with the order of writing: 1 fully, 0 not at all."""
    places = {pk: place for place, pk in enumerate(pk for pk in written if pk in set(found))}
    ranks = [places[pk] for pk in found]
    middle = (len(ranks) - 1) / 2
    spread = sum((rank - middle) ** 2 for rank in ranks)
    return sum((at - middle) * (rank - middle) for at, rank in enumerate(ranks)) / spread


def close(session):
    closing.close(fresh(session))


def close_by_the_version_before(session):
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE workshops_session SET phase = 'closed', key = NULL, salt = NULL WHERE id = %s",
            [session.pk],
        )
        cursor.execute("UPDATE workshops_why SET stage = 'settled'")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.mark.parametrize("closing", [close, close_by_the_version_before])
def test_no_order_in_rows_or_files_agrees_with_the_order_of_writing(closing):
    agreed = {}
    for seed in range(ROOMS):
        chance = random.Random(seed)
        Remark.objects.all().delete()
        session, written = a_written_room(chance.choice(PEOPLE), chance)
        ids = [remark.pk for remark in written]
        assert correlation(in_the_file("ctid"), ids) > 0.9  # an adversary who came before the close
        closing(session)
        assert not Remark.objects.exclude(author_tag=None).exists()
        for place, found in orders(fresh(session)).items():
            agreed.setdefault(place, []).append(correlation(found, ids))
    assert {
        place: mean(each) for place, each in agreed.items() if abs(mean(each)) > BY_CHANCE
    } == {}
