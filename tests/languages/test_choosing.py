"""Which language a person gets: the one they chose when they joined, else that of the browser."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import RequestFactory
from django.urls import reverse
from django.utils.translation import get_language, override

from common.languages import cached_by_language, language_of
from coprod.environment import some_of
from tests.factories import a_room, a_session, an_organiser
from workshops.actions import sharing
from workshops.models import Link

pytestmark = pytest.mark.django_db

CODE_PAGE = reverse("join")
IN_ENGLISH, IN_WELSH, IN_URDU = (
    f'<html lang="{lang}" dir="{direction}">'
    for lang, direction in (("en-GB", "ltr"), ("cy", "ltr"), ("ur", "rtl"))
)


def asking_for(languages):
    return {"Accept-Language": languages}


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("ur-PK,ur;q=0.9,en;q=0.8", "ur"),
        ("de,cy;q=0.5,en;q=0.4", "cy"),
        ("en-GB,cy;q=0.5", "en"),
        ("de,*;q=0.1", "en"),
        ("cy;q=0,ur;q=0.1", "ur"),
        ("en-XA", "en"),
        ("", "en"),
        ("\x00,,;q=x", "en"),
    ],
)
def test_a_browser_asks_for_what_it_would_rather_have(three_languages, header, code):
    assert language_of(RequestFactory().get("/", headers=asking_for(header))) == code


def test_the_first_language_is_for_people_who_ask_for_none_of_them(settings):
    settings.OFFERED_LANGUAGES = ["cy", "en"]
    assert language_of(RequestFactory().get("/", headers=asking_for("de"))) == "cy"


def test_a_page_says_its_language_and_which_way_it_runs(client, three_languages):
    assert IN_ENGLISH in client.get(CODE_PAGE).text
    assert IN_WELSH in client.get(CODE_PAGE, headers=asking_for("cy")).text
    assert IN_URDU in client.get(CODE_PAGE, headers=asking_for("ur")).text


def test_every_layout_says_it(client, three_languages):
    room = a_room(answers=1, revealed=True)
    code, embed = (
        room.session.written_code,
        sharing.share(room.session, Link.Purpose.EMBED, [], by=None),
    )
    client.force_login(an_organiser())
    pages = [f"/s/{code}/summary", f"/desk/{code}", f"/s/{code}"]
    for address in [*pages, "/sessions", f"/embed/{embed}", "/nothing-here", "/language"]:
        assert IN_URDU in client.get(address, headers=asking_for("ur")).text, address


def test_one_language_is_no_choice_whatever_the_browser_asks_for(client):
    page = client.get(CODE_PAGE, headers=asking_for("ur"))
    assert IN_ENGLISH in page.text
    assert 'class="languages"' not in page.text
    assert "Accept-Language" not in page.get("Vary", "")


def test_each_language_is_offered_on_both_join_pages_by_its_own_name(client, three_languages):
    for address in (CODE_PAGE, f"/s/{a_session().written_code}"):
        page = client.get(address).text
        for tag, name in (("en-GB", "English"), ("cy", "Cymraeg"), ("ur", "اردو")):
            assert f'lang="{tag}"' in page and f">{name}</button>" in page


def test_a_language_is_chosen_where_one_signs_in(client, three_languages):
    address = "/sign-in?next=/sessions"
    page = client.get(address).text
    assert f'name="next" value="{address}"' in page and 'lang="ur"' in page
    client.post("/language", {"language": "ur", "next": address})
    assert IN_URDU in client.get(address).text


def test_no_language_is_offered_where_something_is_being_typed(client, three_languages):
    client.force_login(an_organiser())
    for address in ("/sessions/new", "/sessions/import", "/sessions", "/account"):
        assert 'class="languages"' not in client.get(address).text


def test_what_was_tapped_is_kept_and_leads_back_to_the_join_page(client, three_languages):
    join_page = f"/s/{a_session().written_code}"
    sent = client.post("/language", {"language": "cy", "next": join_page})
    assert (sent.status_code, sent["Location"]) == (302, join_page)
    page = client.get(join_page, headers=asking_for("ur")).text
    assert IN_WELSH in page
    assert 'lang="cy" aria-current="true"' in page


@pytest.mark.parametrize("elsewhere", ["https://example.com/", "//example.com", "/\\example.com"])
def test_a_choice_leads_nowhere_else(client, three_languages, elsewhere):
    sent = client.post("/language", {"language": "cy", "next": elsewhere})
    assert sent["Location"] == CODE_PAGE


def test_a_language_that_is_not_offered_is_refused(client, three_languages):
    sent = client.post("/language", {"language": "en-xa", "next": CODE_PAGE})
    assert (sent.status_code, dict(sent.cookies)) == (422, {})


def test_a_request_leaves_no_language_behind(client, three_languages):
    client.get(CODE_PAGE, headers=asking_for("ur"))
    assert IN_ENGLISH in client.get(CODE_PAGE).text


def test_caches_keep_a_page_for_those_of_its_language(client, three_languages):
    assert {"Accept-Language", "Cookie"} <= set(client.get(CODE_PAGE)["Vary"].split(", "))


def test_what_no_cache_keeps_or_every_cache_may_is_left_alone(client, three_languages):
    embed = sharing.share(a_session(), Link.Purpose.EMBED, [], by=None)
    for address in (f"/embed/{embed}", "/paper/1f5e4b.css"):
        assert "Accept-Language" not in client.get(address).get("Vary", ""), address


def test_what_is_drawn_once_for_many_is_drawn_for_each_language(client, three_languages):
    room = a_room(answers=1, revealed=True)
    code, embed = (
        room.session.written_code,
        sharing.share(room.session, Link.Purpose.EMBED, [], by=None),
    )
    for address in (f"/s/{code}/summary", f"/embed/{embed}"):
        assert IN_URDU in client.get(address, headers=asking_for("ur")).text
        assert IN_ENGLISH in client.get(address).text, address


def test_what_is_kept_is_drawn_once_for_each_language():
    drawn = []
    keep = cached_by_language(maxsize=2)(lambda what: drawn.append((what, get_language())))
    for code in ("en", "cy", "en", "cy"):
        with override(code):
            keep("tree")
    assert drawn == [("tree", "en"), ("tree", "cy")]


def test_the_cookie_is_of_this_host_alone_over_tls(client, three_languages, settings):
    settings.HTTPS, settings.LANGUAGE_COOKIE_NAME = True, "__Host-language"
    client.post("/language", {"language": "cy"}, secure=True)
    cookie = client.cookies["__Host-language"]
    assert (cookie["secure"], cookie["path"], cookie["domain"]) == (True, "/", "")
    assert IN_WELSH in client.get(CODE_PAGE, secure=True).text


def test_a_server_refuses_to_offer_a_language_it_does_not_have(monkeypatch):
    monkeypatch.setenv("COPROD_LANGUAGES", "en, cy")
    assert some_of("COPROD_LANGUAGES", ["en", "cy", "ur"]) == ["en", "cy"]
    monkeypatch.setenv("COPROD_LANGUAGES", "en,de")
    with pytest.raises(ImproperlyConfigured, match="'de' is not one of: en, cy, ur"):
        some_of("COPROD_LANGUAGES", ["en", "cy", "ur"])
