"""A page without scripts asks as well, before it sends something personal."""

import re

import pytest

from tests.access.person import JSON, Person
from tests.factories import a_room
from workshops.actions import asking
from workshops.models import Answer

pytestmark = pytest.mark.django_db

NUMBER = "Ring the canary on 07700 900123"
QUESTION = "There is a phone number in it: <bdi>07700 900123</bdi>"


@pytest.fixture
def person():
    return Person(a_room())


def send(person, text, **more):
    address = f"{person.base}/whys/{person.room.why.pk}/answers"
    return person.client.post(address, {"text": text, "op_id": "op-id-of-a-test", **more})


def shown(page):
    """The question that the page asks, without what it hides; the words in its box."""
    questions = re.findall(r'<span data-kind="\w+">\s*(.*?)</span>', page.text, re.DOTALL)
    box = re.search(r'<textarea id="text"[^>]*>\s*(.*?)</textarea>', page.text, re.DOTALL)
    return questions, box[1]


def anyway(page):
    return re.search(r'name="anyway" value="(\w+)"', page.text)[1]


def texts():
    return list(Answer.objects.values_list("text", flat=True))


def test_it_is_asked_about_and_sent_anyway(person):
    page = send(person, NUMBER)
    assert page.status_code == 200
    assert shown(page) == ([QUESTION], NUMBER)
    assert texts() == []
    other = send(person, "Ring 01632 960983", anyway=anyway(page))
    assert shown(other)[0] == [QUESTION.replace("07700 900123", "01632 960983")]
    assert send(person, NUMBER, anyway=anyway(page)).status_code == 302
    assert texts() == [NUMBER]


def test_it_is_taken_out_and_nothing_is_sent(person):
    page = send(person, NUMBER, take_out="1")
    assert shown(page) == ([], "Ring the canary on")
    assert "Taken out. Not sent yet." in page.text
    assert texts() == []
    assert send(person, "Ring the canary on").status_code == 302


def test_words_of_blame_are_changed_by_their_author(person):
    page = send(person, "They never listen")
    assert shown(page)[0] == ["This may sound like blame: <bdi>never listen</bdi>"]
    page = send(person, "They never listen", take_out="1")
    assert shown(page) == ([], "They never listen")
    assert "Taken out" not in page.text


def test_an_answer_that_is_changed_is_asked_about_too(person):
    send(person, "Ring the canary")
    answer = Answer.objects.get()
    address = f"{person.base}/answers/{answer.pk}/edit"
    page = person.client.post(address, {"text": NUMBER})
    assert shown(page) == ([QUESTION], NUMBER)
    assert shown(person.client.post(address, {"text": NUMBER, "take_out": "1"})) == (
        [],
        "Ring the canary on",
    )
    assert texts() == ["Ring the canary"]
    person.client.post(address, {"text": NUMBER, "anyway": anyway(page)})
    assert texts() == [NUMBER]


def test_what_is_refused_is_refused_at_once(person):
    asking.settle(person.room.session, person.room.why)
    page = send(person, NUMBER)
    assert page.status_code == 409
    assert "This why is settled." in page.text


def test_a_script_has_looked_already(person):
    assert person.send(NUMBER, **JSON).status_code == 201
