"""Someone wants their words deleted after the close: found, looked at, deleted."""

import pytest

from tests.factories import a_room, an_organiser, fresh
from workshops.actions import causes, closing, remarks
from workshops.models import Remark

pytestmark = pytest.mark.django_db


@pytest.fixture
def room(client):
    client.force_login(an_organiser())
    room = a_room(answers=2, revealed=True)
    causes.mark_cause(room.session, room.answers[0], "Answer number 0")
    remarks.add_view(room.seats[2], room.answers[0], "Number 0 is not so")
    closing.close(room.session)
    return room


def test_answers_and_views_are_found_by_words_in_any_order(client, room):
    address = f"/sessions/{room.session.written_code}/words"
    assert client.post(address, {"words": "  "}).status_code == 422
    html = client.post(address, {"words": "0 number"}).text
    assert "2 found" in html
    assert "Answer number 0" in html and "Answer number 1" not in html
    assert "0 found" in client.post(address, {"words": "number nine"}).text


def test_the_page_says_what_goes_and_asks_for_other_words(client, room):
    page = f"/sessions/{room.session.written_code}/answers/{room.answers[0].pk}/delete"
    html = client.get(page).text
    assert "1 view that someone wrote beside it" in html
    assert client.post(page, {"wording": "answer  number 0."}).status_code == 422
    assert fresh(room.answers[0]).text
    assert client.post(page, {"wording": "A habit"}).status_code == 302
    assert (fresh(room.answers[0]).text, room.session.causes.get().wording) == ("", "A habit")
    assert client.get(page).status_code == 409


def test_a_view_is_deleted_by_one_button(client, room):
    page = f"/sessions/{room.session.written_code}/remarks/{Remark.objects.get().pk}/delete"
    assert "It has been deleted" in client.post(page, follow=True).text
    assert not Remark.objects.exists()
