"""What a list of links says without its page."""

import re
from html import unescape

import pytest

from tests.factories import a_room, an_answer
from workshops.actions import asking, hiding

pytestmark = pytest.mark.django_db


def test_every_link_to_an_answer_says_which(client):
    room = a_room(answers=4)
    an_answer(room.seats[0], room.why, 'They said "no" & <left>')
    asking.reveal(room.session, room.why)
    hiding.hide(room.session, room.answers[0], "It names somebody")
    page = client.get(f"/s/{room.session.written_code}/summary").content.decode()
    names = [unescape(name) for name in re.findall(r'aria-label="(Copy link to [^"]+)"', page)]
    assert len(names) == len(set(names))
    assert 'Copy link to why 1: “They said "no" & <left>”' in names
    assert f"Copy link to the question: “{room.session.question.text}”" in names
    assert room.answers[0].text not in page
