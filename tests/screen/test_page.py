"""What the big screen shows, and what it never shows."""

import re

import pytest

from tests.exports.trees import a_deepest_tree, far_down
from tests.factories import a_room, a_session, an_answer, an_organiser, fresh
from workshops.actions import asking, causes, closing, hiding, importing, voting
from workshops.models import limits

pytestmark = pytest.mark.django_db


@pytest.fixture
def draw(client):
    return lambda session: client.get(f"/s/{session.written_code}/screen").content.decode()


def mode(page):
    return re.search(r'<section id="now"[^>]* data-mode="(\w+)"', page)[1]


def test_the_lobby_shows_the_way_in_before_a_why_is_asked(draw):
    session = a_session()
    page = draw(session)
    assert mode(page) == "lobby"
    assert f'src="/s/{session.written_code}/qr.svg"' in page
    assert page.count(session.written_code) >= 3


def test_silent_answers_are_counted_and_absent(draw):
    room = a_room(answers=3)
    page = draw(room.session)
    assert mode(page) == "writing"
    assert "Answer number" not in page
    assert f'id="count-{room.why.node_id}" data-answers="3"' in page


def test_revealed_answers_are_list_items_under_the_heading_of_their_why(draw):
    room = a_room(answers=3, revealed=True)
    page = draw(room.session)
    assert mode(page) == "tree"
    assert page.count('data-depth="1"') == 3
    assert "<span>Why 1</span>" in page
    assert "3 answers" in page


def test_a_tree_of_a_hundred_levels_and_themes_is_far_from_too_deep(draw):
    session = importing.import_session(a_deepest_tree(), an_organiser())
    page = far_down(lambda: draw(session))
    assert page.count('data-kind="answer"') == page.count('class="inside"') == limits.DEEPEST
    assert page.count("<ol") == page.count("</ol>")


def test_tallies_wait_until_voting_has_closed(draw):
    room = a_room(answers=2, revealed=True, mode="full")
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[0], room.answers[0])
    assert 'data-tally="1"' not in draw(room.session)
    asking.settle(room.session, fresh(room.why))
    assert 'data-tally="1"' in draw(room.session)


def test_what_was_hidden_is_absent(draw):
    room = a_room(answers=2, revealed=True)
    hiding.hide(room.session, room.answers[0], "It names somebody")
    page = draw(room.session)
    assert room.answers[0].text not in page
    assert "It names somebody" not in page
    assert room.answers[1].text in page


def test_several_silent_whys_are_side_by_side(draw):
    room = a_room(answers=2, revealed=True)
    for answer in room.answers:
        why = asking.ask(room.session, answer)
        an_answer(room.seats[0], why, f"Below {answer.text}")
    asking.settle(room.session, fresh(room.why))
    page = draw(room.session)
    assert mode(page) == "writing"
    assert "2 whys are open" in page
    assert page.count("<b>1</b> answer so far") == 2
    assert "Below" not in page


def test_the_finished_picture_says_how_much_was_said(draw):
    room = a_room(people=3, answers=4, revealed=True)
    causes.mark_cause(room.session, room.answers[0], "Nobody is asked in time")
    closing.begin_closing(room.session)
    page = draw(room.session)
    assert mode(page) == "finished"
    assert "3 people. 4 answers. 1 level." in " ".join(page.split())
    assert 'class="said cause-mark"' in page


def test_the_wall_has_no_form_and_nothing_inline(draw):
    page = draw(a_room(answers=2, revealed=True).session)
    assert not re.search(r"<(form|select|textarea)\b", page)
    assert not re.search(r"<script(?![^>]* src=)|\sstyle=|<style", page)
