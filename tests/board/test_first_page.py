"""What a phone's first page holds of very many answers to one why: the first, and how many more."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import a_room, fresh
from workshops import board
from workshops.actions import answering, asking, grouping, hiding, joining
from workshops.board.phone_page import FIRST
from workshops.board.ring import distance
from workshops.models import Node, Why

pytestmark = pytest.mark.django_db

MANY = FIRST + 20


def grown(answers=MANY, **plan):
    """A revealed room with that many answers, whose order is that of their numbers."""
    room = a_room(revealed=True, **plan)
    question = room.session.question
    rows = [
        Node(session=room.session, kind="answer", parent=question, depth=1, sort=n + 1)
        for n in range(answers)
    ]
    for n, row in enumerate(rows):
        row.path, row.text, row.revision = [question.pk], f"Answer number {n}", 2
    Node.objects.bulk_create(rows)
    Why.objects.filter(pk=room.why.pk).update(answers=answers)
    room.answers = list(Node.objects.filter(parent=question).order_by("sort"))
    return room


def shown(room, query="", seat=None):
    """The page of a phone, and the ids of the answers and themes in it."""
    browser = Client()
    browser.cookies["seat"] = seat or joining.join(room.session)
    page = browser.get(f"/s/{room.session.written_code}{query}").content.decode()
    return page, [int(found) for found in re.findall(r'id="node-(\d+)"', page)]


def test_the_first_sixty_come_and_the_others_are_counted():
    room = grown()
    page, found = shown(room)
    assert found == [answer.pk for answer in room.answers[:FIRST]]
    assert says_more(page, 20)
    begins = int(re.search(r'data-beginning="(\d+)"', page)[1])
    assert f'data-until="{distance(FIRST, begins)}" data-of="{MANY}"' in page


def test_the_link_leads_to_all_of_them():
    room = grown()
    page, _ = shown(room)
    link = re.search(r'id="rest"[^>]* href="[^"?]*([^"]*)"', page)[1].replace("&amp;", "&")
    whole, found = shown(room, link)
    assert found == [answer.pk for answer in room.answers]
    assert "data-until" not in whole


def test_a_list_that_fits_is_whole():
    room = grown(FIRST)
    page, found = shown(room)
    assert len(found) == FIRST
    assert "data-until" not in page


def test_themes_come_with_their_answers_wherever_they_are():
    room = grown()
    last = room.answers[-3:]
    theme = grouping.group(room.session, [answer.pk for answer in last], "Too late")
    Node.objects.filter(pk=theme.pk).update(sort=MANY + 1)
    page, found = shown(room)
    assert {theme.pk, *(answer.pk for answer in last)} <= set(found)
    assert len(found) == FIRST + 4
    assert says_more(page, 17)


def test_what_has_been_hidden_is_not_counted_as_more():
    room = grown()
    for answer in (room.answers[0], room.answers[-1]):
        hiding.hide(room.session, answer, "It names a person")
    asking.ask(room.session, room.answers[1])
    hiding.hide(room.session, room.answers[1], "It names a person")
    page, found = shown(room, f"?why={room.why.pk}")
    assert len(found) == FIRST
    assert says_more(page, 18)


def test_the_page_of_someone_who_gave_dots_further_down_shows_them():
    room = grown()
    asking.open_voting(room.session, room.why)
    secret = joining.join(room.session)
    for answer in (room.answers[0], room.answers[-1]):
        browser = Client(headers={"accept": "application/json"})
        browser.cookies["seat"] = secret
        path = f"/s/{room.session.written_code}/nodes/{answer.pk}/vote"
        assert browser.post(path).status_code == 204
    page, found = shown(room, seat=secret)
    assert found == [answer.pk for answer in (*room.answers[:FIRST], room.answers[-1])]
    assert page.count('aria-pressed="true"') == 2
    assert says_more(page, 19)
    assert len(shown(room)[1]) == FIRST


def test_each_of_several_open_whys_has_its_first():
    room = grown()
    second = asking.ask(room.session, room.answers[0])
    asking.reveal(room.session, second)
    answering.add_from_room(room.session, second, "Deeper", "op-id-deeper")
    rows = board.read_phone_page(room.session.pk)
    assert len(rows.children(second.node_id)) == 1
    assert len(rows.children(room.why.node_id)) == FIRST
    assert [rows.not_loaded(why) for why in rows.open_whys] == [MANY - FIRST, 0]


def test_a_first_page_is_read_in_the_same_number_of_queries_in_a_room_of_10_and_of_2000():
    counts = []
    for size in (10, 2000):
        room = grown(size)
        with CaptureQueriesContext(connection) as reading:
            board.read_phone_page(fresh(room.session).pk)
        counts.append(len(reading))
    assert counts[0] == counts[1]


def test_a_dot_given_on_the_page_of_all_leads_back_to_it():
    room = grown()
    asking.open_voting(room.session, room.why)
    browser = Client()
    browser.cookies["seat"] = joining.join(room.session)
    base = f"/s/{room.session.written_code}"
    whole = f"{base}?why={room.why.pk}&all=1"
    assert '<input type="hidden" name="all" value="1">' in browser.get(whole).content.decode()
    given = browser.post(f"{base}/nodes/{room.answers[-1].pk}/vote", {"all": "1"})
    assert given["Location"] == f"{whole}#node-{room.answers[-1].pk}"


def test_the_page_of_the_tree_is_drawn_once_for_a_whole_hall():
    room = grown(5)
    browser, path = Client(), f"/s/{room.session.written_code}/tree"
    pages, counts = [], []
    for _ in range(2):
        browser.cookies["seat"] = joining.join(room.session)
        with CaptureQueriesContext(connection) as reading:
            pages.append(browser.get(path).content.decode())
        counts.append(len(reading))
    assert [page.count('id="node-') for page in pages] == [5, 5]
    assert counts[1] == 2  # the seat, and the question that the room began with

    hiding.hide(room.session, room.answers[0], "It names somebody")
    assert browser.get(path).content.decode().count('id="node-') == 4


def says_more(page, count):
    return re.search(rf'id="rest"[^>]*>\s*{count} more</a>', page) is not None
