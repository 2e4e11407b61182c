"""The side that each group is on: chosen when preparing, and fixed once people have joined."""

import pytest

from coprod.pseudo import CODE, stretched
from tests.factories import a_seat, a_session, an_organiser, fresh
from tests.home.test_home import PLAN as WITHOUT_ROWS
from workshops import sides
from workshops.actions import joining, sessions
from workshops.models import Session
from workshops.role_groups import OFFERED, PREFER_NOT_TO_SAY
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

PLAN = {name: value for name, value in WITHOUT_ROWS.items() if name != "role_groups"}
NAMES = {"first_side": "Residents", "second_side": " The\ncouncil "}
GROUPS = {"group-0": "I live here", "side-0": "1", "group-3": "I work here", "side-3": "2"}


def planned(client, **sent):
    response = client.post("/sessions/new", PLAN | NAMES | sent)
    session = Session.objects.first()
    return response, session and (session.role_groups, session.sides, session.side_names)


@pytest.fixture(autouse=True)
def mona(client):
    client.force_login(an_organiser())


def test_a_new_session_offers_groups_on_2_sides(client):
    page = client.get("/sessions/new").text
    radios = ['value="1"\n checked', 'value="2"\n checked', 'value="0"\n checked']
    # 4 groups on sides, 8 empty rows on neither; who prefers not to say has no choice.
    assert [page.count(radio) for radio in radios] == [2, 2, 8]
    assert all(name in page for name in (*OFFERED, *sides.OFFERED, "Always neither"))


def test_groups_are_stored_with_the_side_that_each_is_on(client):
    others = {"group-5": "I am curious", "side-5": "0", "group-12": PREFER_NOT_TO_SAY}
    _, stored = planned(client, **GROUPS, **others)
    groups = ["I live here", "I work here", "I am curious", PREFER_NOT_TO_SAY]
    assert stored == (groups, [1, 2, 0, 0], ["Residents", "The council"])


def test_a_session_without_sides_keeps_no_names(client):
    neither = {"side-0": "0", "side-3": ""}
    assert planned(client, **GROUPS | neither)[1] == (["I live here", "I work here"], [0, 0], [])


def test_those_who_prefer_not_to_say_are_last_and_on_no_side(client):
    typed = {"group-1": PREFER_NOT_TO_SAY, "side-1": "2"}
    assert planned(client, **GROUPS, **typed)[1][:2] == (
        ["I live here", "I work here", PREFER_NOT_TO_SAY],
        [1, 2, 0],
    )


def test_a_single_group_is_on_no_side(client):
    assert planned(client, **{"group-0": "I live here", "side-0": "1"})[1][1:] == ([0], [])


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"second_side": "RESIDENTS"}, "Give the 2 sides different names."),
        ({"second_side": " "}, "Enter a name for this side."),
        ({"first_side": "x" * 61}, "The most is 60."),
        ({"group-1": "x" * 61}, "The most is 60 characters."),
        ({f"group-{n}": f"{n}" for n in range(13)}, "You have 13 groups. The most is 12."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(client, sent, words):
    response, stored = planned(client, **GROUPS | sent)
    assert (response.status_code, stored) == (422, None)
    assert words in response.text
    assert 'value="I work here"' in response.text or "group-3" in sent


def test_a_page_without_rows_makes_groups_without_sides(client):
    client.post("/sessions/new", WITHOUT_ROWS)
    session = Session.objects.get()
    assert (session.sides, session.side_names) == ([0, 0], [])


def test_names_of_ours_are_stored_by_their_key_whatever_the_language(client, settings):
    settings.OFFERED_LANGUAGES = [CODE]
    ours = dict(zip(NAMES, map(stretched, sides.OFFERED), strict=True))
    assert planned(client, **GROUPS | ours)[1][2] == list(sides.OFFERED)
    assert all(words in client.get("/sessions/new").text for words in ours.values())


def test_a_copy_begins_with_the_same_sides(client):
    planned(client, **GROUPS)
    page = client.get(f"/sessions/new?like={Session.objects.get().written_code}").text
    assert "The council</textarea>" in page
    assert 'name="side-1" value="2"\n checked' in page


def test_sides_stay_once_people_have_joined(client):
    session = a_session(opened=False, role_groups=["I live here", "I work here"], sides=[1, 2])
    a_seat(session)
    with pytest.raises(Refused, match="People have joined"):
        sessions.edit(session, "Why?", sides=[2, 1])
    with pytest.raises(Refused, match="People have joined"):
        sessions.edit(session, "Why?", side_names=["Us", "Them"])
    sessions.edit(session, "Why now?", sides=[1, 2])
    assert fresh(session).sides == [1, 2]


def test_the_form_of_a_session_with_people_in_it_changes_all_but_the_groups(client):
    planned(client, **GROUPS)
    session = Session.objects.get()
    a_seat(session)
    address = f"/sessions/{session.written_code}/edit"
    page = client.get(address).text
    assert "You can no longer change the groups." in page
    assert 'type="radio" name="side-' not in page
    kept = {"group-0": "I live here", "side-0": "1", "group-1": "I work here", "side-1": "2"}
    sent = PLAN | NAMES | kept | {"second_side": "The council", "title": "Friday"}
    assert client.post(address, sent).status_code == 302
    assert fresh(session).title == "Friday"
    assert client.post(address, sent | {"side-1": "1"}).status_code == 409


def test_sides_of_another_length_than_the_groups_say_nothing():
    session = a_session(role_groups=["I live here", "I work here"], sides=[1, 2, 2])
    assert session.side_by_group == {"I live here": 0, "I work here": 0}


@pytest.mark.parametrize(("places", "is_asked"), [(11, False), (12, True)])
def test_whether_people_are_asked_follows_from_the_places_when_preparing(client, places, is_asked):
    planned(client, **GROUPS | {"cap": places})
    session = Session.objects.get()
    sessions.start(session)
    client.logout()
    assert ("I live here" in client.get(f"/s/{session.written_code}").text) == is_asked
    seat = a_seat(session, "I live here")
    assert seat.role_group == ("I live here" if is_asked else "")


def test_a_room_that_is_made_smaller_at_the_desk_still_asks():
    from workshops.actions import capacity

    session = a_session(cap=40, role_groups=["I live here"])
    capacity.set_capacity(session, 8)
    joining.join(fresh(session), "I live here")
    assert session.seats.get().role_group == "I live here"
