"""The summary page and the files behind it, over HTTP."""

import json

import pytest

from tests.exports.trees import a_deepest_tree, far_down
from tests.factories import a_room, a_session, an_answer, an_organiser
from workshops.actions import asking, causes, closing, expiry, hiding, importing
from workshops.exports import reading

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    room = a_room(people=2, answers=2, revealed=True)
    cause = causes.mark_cause(room.session, room.answers[0], "Nobody asks us first")
    causes.add_action(room.session, cause, what="Ask first", who="Dee")
    return room


def page(client, session, ending=""):
    response = client.get(f"/s/{session.written_code}/summary{ending}")
    return response, response.content.decode()


def test_it_has_question_numbers_causes_actions_and_tree(client, room):
    response, html = page(client, room.session)
    assert response.status_code == 200
    for words in (
        "Why is co-production still so rare?".replace(
            "co-production", '<span class="nb">co-production</span>'
        ),
        "2 people took part. There are 2 answers, down to level 1. 1 underlying cause is marked.",
        "Nobody asks us first",
        "Ask first",
        "Answer number 1",
        "Everyone wrote in silence",
    ):
        assert words in html


def test_nobody_needs_a_seat_or_an_account(client):
    response, html = page(client, a_session(opened=False))
    assert response.status_code == 200
    assert "There are no answers yet." in html
    assert "not open yet" in html


def test_it_says_so_far_only_while_the_session_runs(client, room):
    assert "The session is still open. This was the summary at " in page(client, room.session)[1]
    closing.close(room.session)
    assert "still open" not in page(client, room.session)[1]


def test_the_tree_is_shown_as_it_was_at_a_minute(client, room):
    closing.close(room.session)
    room.session.whys.update(revealed_minute=4)
    _, told = page(client, room.session)
    assert '?minute=4#tree">' in told
    early, late = (
        page(client, room.session, f"?minute={n}")[1].partition('id="tree"')[2] for n in (3, 4)
    )
    assert "Minute 3." in early
    assert (room.answers[0].text in early, room.answers[0].text in late) == (False, True)


def test_a_tree_from_elsewhere_says_nothing_of_people_minutes_or_causes(client):
    nodes = [{"id": 1, "parent": None, "text": "We were asked too late"}]
    record, _ = reading.read(json.dumps({"question": "Why?", "nodes": nodes}).encode())
    session = importing.import_session(record, an_organiser())
    told = page(client, session)[1] + page(client, session, ".md")[1]
    assert "We were asked too late" in told
    for words in ("people", "minutes", "Planned", "How it was done", "Underlying cause"):
        assert words not in told
    wall = client.get(f"/s/{session.written_code}/screen").content.decode()
    sums = wall.partition('<p class="sums">')[2].partition("</p>")[0]
    assert sums.split() == ["1", "answer.", "1", "level."]


def test_what_people_wrote_is_never_markup(client):
    room = a_room()
    an_answer(room.seats[0], room.why, "<script>alert(1)</script>")
    asking.reveal(room.session, room.why)
    html = page(client, room.session)[1]
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_hidden_and_silent_answers_are_in_no_byte_of_it(client, room):
    hiding.hide(room.session, room.answers[1], "Names a person")
    below = asking.ask(room.session, room.answers[0])
    an_answer(room.seats[0], below, "canary in silence")
    told = "".join(page(client, room.session, ending)[1] for ending in ("", ".json", ".md"))
    assert ("Answer number 1" in told, "canary" in told) == (False, False)


def test_the_files_are_downloads_of_their_kind(client, room):
    response, text = page(client, room.session, ".json")
    assert json.loads(text)["reader"] == "public"
    assert response["Content-Type"] == "application/json"
    assert response["Content-Disposition"] == 'attachment; filename="thursday-group.json"'
    response, text = page(client, room.session, ".md")
    assert response["Content-Type"] == "text/markdown; charset=utf-8"
    assert text.startswith("*The session is still open. This was the summary at ")
    assert "\n# Why is co-production still so rare?\n" in text


def test_a_format_that_is_not_there_is_not_found(client, room):
    assert page(client, room.session, ".exe")[0].status_code == 404


def test_an_unknown_and_a_deleted_session_differ(client, room):
    assert client.get("/s/ZZZZ-ZZZZ/summary").status_code == 404
    expiry.delete(room.session, by=None)
    assert page(client, room.session)[0].status_code == 410


def test_a_tree_of_a_hundred_levels_and_themes_is_far_from_too_deep(client):
    session = importing.import_session(a_deepest_tree(), an_organiser())
    html = far_down(lambda: page(client, session)[1])
    assert html.count("<ul") == html.count("</ul>")
    assert html.count("<li") - html.count("<link") == html.count("</li>")
    assert "Level 100." in html


def test_a_hall_that_opens_it_at_the_end_has_it_drawn_once(client, room, django_assert_num_queries):
    closing.close(room.session)
    first = page(client, room.session)[1]
    with django_assert_num_queries(3):  # the session, is it known here, and whose paper it is on
        assert page(client, room.session)[1] == first


def test_an_organiser_finds_the_way_to_share_and_nobody_else_does(client, room):
    closing.close(room.session)
    assert "/share" not in page(client, room.session)[1]
    client.force_login(room.session.organiser)
    assert "/share" in page(client, room.session)[1]


@pytest.mark.parametrize(
    ("title", "slug", "name"),
    [
        ("Thursday group", "slide", 'filename="thursday-group-slide.png"'),
        ("Thursday group", "png", 'filename="thursday-group.png"'),
        ("../../etc/passwd\r\nX: y", "md", 'filename="etcpasswd-x-y.md"'),
        ("مجموعة", "md", "filename*=utf-8''%D9%85%D8%AC%D9%85%D9%88%D8%B9%D8%A9.md"),
        ("☂ ???", "md", 'filename="session.md"'),
    ],
)
def test_a_file_is_named_after_its_session(client, title, slug, name):
    session = a_session(title=title)
    taken = client.get(f"/s/{session.written_code}/summary.{slug}")
    assert taken["Content-Disposition"] == f"attachment; {name}"


@pytest.mark.parametrize(("slug", "own"), [("csv", ""), ("notes", "-notes")])
def test_a_table_says_in_its_name_that_the_session_is_still_open_and_a_closed_one_does_not(
    client, slug, own
):
    session = a_session(title="Elm")
    address = f"/s/{session.written_code}/summary.{slug}"
    name = f'attachment; filename="elm{own}%s.csv"'
    assert client.get(address)["Content-Disposition"] == name % "-so-far"
    closing.close(session)
    assert client.get(address)["Content-Disposition"] == name % ""


def test_the_picture_of_the_page_leaves_out_what_the_page_says_above_it(client, room):
    response, svg = page(client, room.session, "/picture.svg")
    assert response["Content-Type"] == "image/svg+xml"
    drawn = svg.partition("</style>")[2]
    assert "Nobody asks us first" in drawn
    assert room.session.title not in drawn
    assert "Read from left to right" not in drawn
