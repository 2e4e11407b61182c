import re

import pytest

from tests.exports.trees import a_deepest_tree, far_down
from tests.factories import a_room, a_session, an_organiser, fresh
from workshops.actions import asking, causes, hiding, importing
from workshops.models import limits

pytestmark = pytest.mark.django_db


@pytest.fixture
def draw(client):
    """The desk's page as its organiser gets it."""

    def get(session, query=""):
        client.force_login(session.organiser)
        return client.get(f"/desk/{session.written_code}{query}").content.decode()

    return get


def test_what_is_written_in_silence_is_counted_at_the_desk_and_not_shown(draw):
    room = a_room(answers=3)
    page = draw(room.session)
    assert "Answer number" not in page
    assert f'id="count-{room.why.node_id}" data-answers="3"' in page


def test_every_answer_is_a_list_item_whose_buttons_say_what_they_are_about(draw):
    room = a_room(answers=2, revealed=True)
    page = draw(room.session)
    for answer in room.answers:
        assert f'id="text-{answer.pk}" dir="auto">{answer.text}</p>' in page
        tools = re.findall(rf'aria-describedby="text-{answer.pk}" data-tool="(\w+)"', page)
        assert tools == ["ask", "pick", "hide", "cause", "check"]


def test_an_outline_of_a_hundred_levels_is_far_from_too_deep(draw):
    session = importing.import_session(a_deepest_tree(in_themes=False), an_organiser())
    page = far_down(lambda: draw(session))
    assert page.count('class="twig"') == limits.DEEPEST
    assert page.count("<ol") == page.count("</ol>")


def test_the_question_alone_can_be_asked_at_first(draw):
    page = draw(a_session())
    assert page.count('data-tool="ask"') == 1
    assert "every phone shows this question" in page


def test_one_button_is_filled_and_it_is_the_next_step(draw):
    room = a_room(answers=2, mode="full")
    steps = []
    for move in (asking.reveal, asking.open_voting, asking.settle, None):
        page = draw(room.session).split("<dialog")[0]
        steps.append(re.findall(r'class="btn[^"]* go"[^>]*>([\w ]+?) <', page))
        if move:
            move(room.session, fresh(room.why))
    assert steps == [["Reveal"], ["Open voting"], ["Settle"], ["Ask why about this"]]


def test_a_hidden_answer_stays_on_the_desk_with_its_reason(draw):
    room = a_room(answers=2, revealed=True)
    hiding.hide(room.session, room.answers[0], "It names a person")
    page = draw(room.session)
    assert "Hidden: <bdi>It names a person</bdi>" in page
    assert ">Show again</button>" in page


def test_causes_have_a_pane_with_their_chain_and_actions(draw):
    room = a_room(answers=1, revealed=True)
    cause = causes.mark_cause(room.session, room.answers[0], "Plans are made without us")
    causes.add_action(room.session, cause, what="Send drafts early", who="Sam")
    page = draw(room.session, "?pane=causes")
    assert "Plans are made without us" in page
    assert "Send drafts early" in page
    assert "Answer number 0" in page


def test_the_link_to_the_causes_says_how_many_there_are_and_leads_back_to_the_why(draw):
    room = a_room(answers=2, revealed=True)
    link = f'pane=causes&amp;why={room.why.pk}"'
    assert link in draw(room.session) and "1 cause" not in draw(room.session)
    causes.mark_cause(room.session, room.answers[0], "Plans are made without us")
    assert '<span class="visually-hidden">1 cause</span>' in draw(room.session)
    asking.ask(room.session, room.answers[1])
    page = draw(room.session, f"?pane=causes&why={room.why.pk}")
    assert re.search(rf'\?why={room.why.pk}"\s+data-key="Escape">Back to why 1</a>', page)


def test_what_settling_does_is_said_beside_its_button(draw):
    room = a_room(answers=1, mode="full", revealed=True)
    for move in (asking.open_voting, asking.settle):
        page = draw(room.session)
        assert page.count('aria-describedby="settling"') == 1
        assert re.search(r'id="settling">\s+“Settle” ends this why.</p>', page)
        move(room.session, fresh(room.why))
    assert 'id="settling"' not in draw(room.session)


def test_a_stranger_finds_no_desk(client):
    assert client.get(f"/desk/{a_session().written_code}").status_code == 404
