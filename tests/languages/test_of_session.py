"""The languages of a session: everyone who takes part gets one of them."""

import pytest
from django.test import Client

from tests.factories import a_room, a_seat, a_session, an_organiser, fresh
from tests.languages.pages import get, language
from tests.live.sockets import Page
from workshops import board, fragments
from workshops.actions import closing, joining, sessions, sharing
from workshops.cookies import SEAT
from workshops.models import Link, RateLimitBucket, Session

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("three_languages")]


@pytest.mark.parametrize(
    ("of_session", "chosen", "asks", "got"),
    [
        ([], "", "ur", "ur"),
        ([], "cy", "ur", "cy"),
        (["cy", "ur"], "ur", "cy", "ur"),
        (["cy", "ur"], "en", "ur,cy;q=0.5", "ur"),
        (["cy", "ur"], "en", "en", "cy"),
        (["cy", "ur"], "", "de", "cy"),
        (["ur", "cy"], "", "", "ur"),
        (["cy"], "ur", "ur", "cy"),
        (["de", "cy"], "", "en", "cy"),
        (["de"], "", "ur", "ur"),
        (["ur", "ur"], "", "en", "ur"),
    ],
)
def test_who_joins_gets_the_chosen_one_or_what_the_browser_asks_for_or_the_first(
    client, of_session, chosen, asks, got
):
    page = f"/s/{a_session(languages=of_session).written_code}"
    assert language(get(client, page, asks, chosen)) == got


def test_the_choice_on_the_join_page_is_between_those_of_the_session(client):
    page = get(client, f"/s/{a_session(languages=['cy', 'ur']).written_code}").text
    assert [f'value="{code}"' in page for code in ("en", "cy", "ur")] == [False, True, True]
    for of_session in (["ur"], ["ur", "ur"]):
        one = get(client, f"/s/{a_session(languages=of_session).written_code}").text
        assert 'class="languages"' not in one
    assert get(client, "/").text.count('name="language"') == 3


@pytest.mark.parametrize(
    ("of_session", "chosen", "got"),
    [([], "", "en"), (["cy", "ur"], "", "cy"), (["cy", "ur"], "ur", "ur"), (["cy"], "ur", "cy")],
)
def test_the_big_screen_is_in_the_first_whatever_its_browser_asks_for(
    client, of_session, chosen, got
):
    screen = f"/s/{a_session(languages=of_session).written_code}/screen"
    assert language(get(client, screen, "ur,en", chosen)) == got


@pytest.fixture
def welsh_room(client):
    """A room in Welsh alone, in which `client` has a seat."""
    room = a_room(answers=1, revealed=True, languages=["cy"])
    client.cookies[SEAT] = joining.join(room.session)
    return room


def test_every_page_of_the_session_follows_it(client, welsh_room):
    session = welsh_room.session
    code, shared = session.written_code, sharing.share(session, by=None)
    embed = sharing.share(session, Link.Purpose.EMBED, [], by=None)
    inside = [f"/s/{code}{page}" for page in ("", "/tree", "/screen", "/summary")]
    for address in [*inside, f"/summary/{shared}", f"/embed/{embed}"]:
        assert language(get(client, address, "ur", "ur")) == "cy", address
    sharing.revoke(session, by=None)
    assert language(get(client, f"/summary/{shared}", "ur")) == "cy"
    assert "Yr hyn a ysgrifennwyd gennych" in get(client, f"/s/{code}/mine", "ur").text


def test_other_addresses_do_not(client, welsh_room):
    client.force_login(an_organiser())
    code = welsh_room.session.written_code
    for address in (f"/desk/{code}", f"/sessions/{code}/share", "/sessions", "/"):
        assert language(get(client, address, "ur")) == "ur", address


@pytest.mark.parametrize(
    "address",
    [
        "whys/{why}/answers",  # with an empty box
        "answers/1/edit",
        "nodes/{answer}/vote",
        "tree?at=1",
    ],
)
def test_refusals_do_too(client, welsh_room, address):
    given = {"why": welsh_room.why.pk, "answer": welsh_room.answers[0].pk}
    address = f"/s/{welsh_room.session.written_code}/{address.format(**given)}"
    ask = client.get if "?" in address else client.post
    refused = ask(address, headers={"Accept-Language": "ur"})
    assert refused.status_code >= 400
    assert language(refused) == "cy"


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [("post", "whys/1/answers", 403), ("get", "whys/1/answers", 405), ("post", "seats", 403)],
)
def test_so_do_refusals_before_the_session_is_asked(welsh_room, method, address, status):
    """A page was open too long, or an address of a form was typed."""
    strict = Client(enforce_csrf_checks=True)
    address = f"/s/{welsh_room.session.written_code}/{address}"
    refused = getattr(strict, method)(address, headers={"Accept-Language": "ur"})
    assert (refused.status_code, language(refused)) == (status, "cy")


def test_a_wrong_code_in_a_page_that_was_open_too_long_is_counted_as_everywhere():
    strict = Client(enforce_csrf_checks=True)
    refused = strict.post("/s/ZZZZ-ZZZZ/seats", headers={"Accept-Language": "ur"})
    assert (refused.status_code, language(refused)) == (403, "ur")
    assert RateLimitBucket.objects.count() == 2  # of the address, and in total


def test_a_phone_that_lost_its_place_is_told_so_in_a_language_of_the_session(client):
    session = a_session(languages=["cy"], cap=1)
    client.cookies[SEAT] = joining.join(session)
    session.seats.update(free_from=session.opened_at)
    a_seat(session)
    refused = get(client, f"/s/{session.written_code}/mine", "ur")
    assert language(refused) == "cy"
    assert "llawn" in refused.text


def test_files_from_the_summary_follow_the_session_and_the_organisers_do_not(client, welsh_room):
    code = welsh_room.session.written_code
    client.force_login(an_organiser())
    public = get(client, f"/s/{code}/summary.txt", "ur").content
    own = get(client, f"/sessions/{code}/export/txt", "ur").content
    assert b"Sut y gwnaed hyn" in public
    assert b"Sut y gwnaed hyn" not in own


@pytest.mark.parametrize(
    ("kind", "asked", "got"),
    [
        ("phone", "ur", "ur"),
        ("phone", "en", "cy"),
        ("screen", "en", "cy"),
        ("screen", "", "cy"),
        ("desk", "en", "en"),
        ("desk", "", "en"),
    ],
)
def test_frames_are_in_the_language_of_their_page_if_the_session_has_it(kind, asked, got):
    session = Session(languages=["cy", "ur"])
    assert board.audience_in(session, kind, asked) == board.Audience(kind, language=got)


def test_what_changed_is_sent_in_a_language_of_the_session(client, welsh_room, monkeypatch):
    asked = []

    def kept_frame(session_id, since, audience, to):
        asked.append((audience.kind, audience.language))
        return fragments.Frame(1, 1, (), ())

    monkeypatch.setattr(fragments, "_kept_frame", kept_frame)
    client.force_login(an_organiser())
    for kind in board.KINDS:
        query = {"since": 1, "audience": kind, "language": "ur"}
        client.get(f"/s/{welsh_room.session.written_code}/changes", query)
    assert asked == [("phone", "cy"), ("desk", "ur"), ("screen", "cy")]


@pytest.mark.parametrize("kind", ["phone", "screen"])
def test_a_socket_is_sent_frames_in_a_language_of_the_session(server, kind):
    session = a_session(languages=["cy"])
    secret = joining.join(session)
    with Page(server, session, secret=secret, audience=f"{kind}&language=ur") as page:
        since = page.next("beat")["revision"]
        closing.begin_closing(session)
        pushed = page.next("frame")["upserts"]
    audience = board.Audience(kind, language="cy")
    drawn = fragments.frame_for(fresh(session), since, audience).as_dict()["upserts"]
    assert pushed == drawn != []


def test_a_page_of_a_language_that_the_session_has_no_more_is_loaded_again(client):
    session = a_session(opened=False)
    before = session.revision
    sessions.edit(session, "Why?", languages=["cy"])
    with pytest.raises(board.LoadThePage):
        fragments.frame_for(fresh(session), before, board.Audience("screen", language="cy"))
    after = fresh(session).revision
    sessions.edit(session, "Why not?", languages=["cy"])
    assert fragments.frame_for(fresh(session), after, board.Audience("screen", language="cy"))
