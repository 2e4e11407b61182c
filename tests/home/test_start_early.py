"""An organiser plans that people write before they meet."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import a_collecting_room, a_session, an_organiser
from tests.home.test_home import PLAN
from workshops.models import Session

pytestmark = pytest.mark.django_db

LATER = timezone.localtime() + timedelta(days=3)
WRITTEN = LATER.strftime("%Y-%m-%dT%H:%M")


@pytest.fixture
def mona(client):
    client.force_login(an_organiser())
    return client


def test_the_time_is_kept_and_stands_in_the_form_again(mona):
    mona.post("/sessions/new", PLAN | {"starts_early": "on", "collect_until": WRITTEN})
    session = Session.objects.get()
    assert session.collect_until == LATER.replace(second=0, microsecond=0)
    form = mona.get(f"/sessions/{session.written_code}/edit").text
    assert WRITTEN in form


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("", "Say when writing ends."),
        ("soon", "Write the date and the time"),
        ("2020-01-01T10:00", "This time is over. Choose a later one."),
    ],
)
def test_it_needs_a_time_to_come(mona, written, words):
    answer = mona.post("/sessions/new", PLAN | {"starts_early": "on", "collect_until": written})
    assert (answer.status_code, words in answer.text) == (422, True)


def test_a_time_that_is_left_in_the_box_does_not_matter_without_the_tick(mona):
    mona.post("/sessions/new", PLAN | {"collect_until": "soon"})
    assert Session.objects.get().collect_until is None


def test_a_copy_has_no_time(mona):
    session = a_session(opened=False, collect_until=LATER)
    form = mona.get(f"/sessions/new?like={session.written_code}").context["form"]
    assert not form["collect_until"].value()


def test_the_list_says_until_when_and_no_number(mona):
    a_collecting_room(people=3, answers=3, collect_until=LATER)
    page = " ".join(mona.get("/sessions").text.split())
    assert f"The first why is open until {LATER.day} {LATER:%B}, {LATER:%H:%M}." in page
    assert "joined" not in page


def test_six_phones_without_scripts_join_write_change_and_keep_their_own(client):
    room = a_collecting_room(people=0)
    code, phones = room.session.written_code, [type(client)() for _ in range(6)]
    for n, phone in enumerate(phones):
        page = " ".join(phone.get(f"/s/{code}").text.split())
        assert "Nobody can read the answers until the session opens, not even the" in page
        phone.post(f"/s/{code}/seats", {})
        sent = {"text": f"Answer of {n}", "op_id": f"op-id-phone-{n}"}
        phone.post(f"/s/{code}/whys/{room.why.pk}/answers", sent)
        own = room.session.nodes.get(text=f"Answer of {n}")
        phone.post(f"/s/{code}/answers/{own.pk}/edit", {"text": f"Other answer of {n}"})
    client.force_login(an_organiser())
    client.post(f"/desk/{code}/start")
    for n, phone in enumerate(phones):
        mine = phone.get(f"/s/{code}/mine", headers={"Accept": "application/json"}).json()
        texts = [answer["text"] for answer in mine["answers"]]
        assert texts == [f"Other answer of {n}"]
