"""Links to read by: created, used without the code, and turned off."""

import json
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import expect

from tests.browsers import LAPTOP, SMALL, sign_in, violations_day_and_night, wider_by
from tests.exports.read_back import READERS
from tests.factories import a_room, a_session, an_organiser
from workshops.actions import expiry, sharing
from workshops.exports import FORMATS
from workshops.forms.sharing import EmbedForm
from workshops.models import Link

pytestmark = pytest.mark.django_db
SITE = "https://intranet.example.org"


@pytest.fixture
def room():
    return a_room(answers=2, revealed=True)


def test_a_link_leads_to_the_summary_and_never_shows_the_code(client, room):
    token = sharing.share(room.session, by=None)
    for slug in ("", *(f".{slug}" for slug in FORMATS)):
        response = client.get(f"/summary/{token}{slug}")
        assert response.status_code == 200
        content = response.content
        said = READERS[slug[1:]].words(content) if slug else content.decode()
        told = f"{said} {response.headers}"
        assert room.session.code not in told
        assert room.session.written_code not in told


def test_the_page_of_a_link_leads_only_where_the_link_leads(client, room):
    token = sharing.share(room.session, by=None)
    page = client.get(f"/summary/{token}").text
    addresses = re.findall(r'(?:href|src|action)="(/[^"]*)"', page)
    ours = [a for a in addresses if not a.startswith(("/static/", f"/summary/{token}"))]
    assert set(ours) == {"/"}


def test_its_json_has_no_code(client, room):
    taken = client.get(f"/summary/{sharing.share(room.session, by=None)}.json").json()
    assert (taken["code"], taken["reader"]) == ("", "link")


def test_a_link_that_was_turned_off_says_so(client, room):
    token = sharing.share(room.session, by=None)
    sharing.revoke(room.session, by=None)
    for address in (f"/summary/{token}", f"/summary/{token}.pdf", f"/summary/{token}/picture.svg"):
        response = client.get(address)
        assert (response.status_code, "turned off" in response.text) == (410, True)
    gone = client.get(f"/summary/{token}", headers={"Accept": "application/json"})
    assert "turned off the link" in json.loads(gone.content)["error"]


def test_a_new_link_ends_the_old_one(client, room):
    first = sharing.share(room.session, by=None)
    second = sharing.share(room.session, by=None)
    found = [client.get(f"/summary/{token}").status_code for token in (first, second)]
    assert found == [410, 200]


def test_what_is_no_link_is_not_there(client, room):
    token = sharing.share(room.session, Link.Purpose.EMBED, [SITE], by=None)
    assert client.get(f"/summary/{token}").status_code == 404
    assert client.get("/summary/guessed").status_code == 404
    assert client.get("/embed/guessed").status_code == 404


def test_no_token_is_kept(room):
    token = sharing.share(room.session, by=None)
    link = Link.objects.get()
    assert token not in str(vars(link))
    assert token.encode() not in bytes(link.token_hash)


def test_with_its_session_a_link_is_gone(client, room):
    token = sharing.share(room.session, by=None)
    expiry.delete(room.session, by=None)
    assert client.get(f"/summary/{token}").status_code == 404


def test_the_tree_is_framed_by_the_sites_that_were_named_and_sets_no_cookie(client, room):
    token = sharing.share(
        room.session, Link.Purpose.EMBED, [SITE, "http://localhost:8000"], by=None
    )
    client.force_login(room.session.organiser)
    response = client.get(f"/embed/{token}")
    policy = response["Content-Security-Policy"]
    assert f"frame-ancestors {SITE} http://localhost:8000" in policy
    assert "script-src 'self'" in policy
    assert "X-Frame-Options" not in response
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert room.session.organiser.username not in response.text
    assert room.session.written_code not in response.text
    assert "Answer number 1" in response.text


def test_every_other_page_is_framed_by_nobody(client, room):
    token = sharing.share(room.session, by=None)
    for address in (f"/summary/{token}", f"/s/{room.session.written_code}/summary", "/"):
        assert "frame-ancestors 'none'" in client.get(address)["Content-Security-Policy"]


def test_switched_off_it_says_so(client, room):
    token = sharing.share(room.session, Link.Purpose.EMBED, [SITE], by=None)
    sharing.revoke(room.session, Link.Purpose.EMBED, by=None)
    response = client.get(f"/embed/{token}")
    assert (response.status_code, "not shown here any more" in response.text) == (410, True)
    assert "Answer number 1" not in response.text


def test_one_that_names_no_site_is_framed_by_nobody(client, room):
    token = sharing.share(room.session, Link.Purpose.EMBED, by=None)
    told = client.get(f"/embed/{token}")["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in told


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://intranet.example.org", ["https://intranet.example.org"]),
        ("HTTPS://Intranet.Example.org/", ["https://intranet.example.org"]),
        ("https://a.example:8443\nhttps://a.example:8443", ["https://a.example:8443"]),
        ("https://bücher.example", ["https://xn--bcher-kva.example"]),
    ],
)
def test_sites_are_taken_as_they_are_typed(typed, kept):
    form = EmbedForm({"origins": typed})
    assert form.is_valid()
    assert form.cleaned_data["origins"] == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "*",
        "https://*.example.org",
        "intranet.example.org",
        "https://a.example/page",
        "https://a.example;script-src *",
        "https://a.example,https://b.example",
        "javascript:alert(1)",
        "https://user@a.example",
        "https://a.example:99999",
        "'self'",
        "\n".join(f"https://{n}.example" for n in range(11)),
    ],
)
def test_what_is_no_site_is_refused_in_words(typed):
    form = EmbedForm({"origins": typed})
    assert not form.is_valid()
    assert form.errors["origins"][0].endswith((".", "a.example"))


@pytest.mark.quick
def test_an_organiser_shares_and_takes_back(new_page, server):
    room = a_room(answers=2, revealed=True)
    page = new_page(**LAPTOP)
    sign_in(page, room.session.organiser, server)
    page.goto(f"/sessions/{room.session.written_code}/share")
    page.get_by_role("button", name="Create link").click()
    address = page.get_by_label("Here is the link").input_value()
    assert violations_day_and_night(page) == []
    page.reload()
    assert page.get_by_label("Here is the link").count() == 0
    reader = new_page(**SMALL)
    assert reader.goto(address).status == 200
    assert violations_day_and_night(reader) == []
    page.get_by_role("button", name="Turn off the link").click()
    page.get_by_text("The link is off.").wait_for()
    assert reader.goto(address).status == 410


@pytest.fixture
def a_site():
    """`a_site()` is another site's address; what it shows is put into `a_site.page`."""
    running = []

    class Page(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(start.page.encode())

        def log_message(self, *told):
            pass

    def start():
        server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
        running.append(server)
        Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    start.page = ""
    yield start
    for server in running:
        server.shutdown()
        server.server_close()


@pytest.mark.quick
def test_another_site_shows_the_tree_and_a_third_does_not(new_page, server, a_site):
    room = a_room(answers=2, revealed=True)
    named, third = a_site(), a_site()
    token = sharing.share(room.session, Link.Purpose.EMBED, [named], by=None)
    a_site.page = f"<!doctype html><iframe width=400 height=700 src='{server}/embed/{token}'>"
    page = new_page(viewport={"width": 460, "height": 800})
    page.goto(named)
    expect(page.frame_locator("iframe").get_by_text("Answer number 1")).to_be_visible()
    with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        page.goto(third)
    expect(page.frame_locator("iframe").get_by_text("Answer number 1")).to_have_count(0)


def test_the_tree_for_other_sites_is_accessible(new_page, server):
    session = a_session()
    token = sharing.share(session, Link.Purpose.EMBED, [SITE], by=None)
    page = new_page(viewport={"width": 400, "height": 700})
    page.goto(f"/embed/{token}")
    assert violations_day_and_night(page) == []
    assert wider_by(page) == 0


def test_the_files_of_an_organiser_are_grouped_by_their_purpose(client):
    session = a_session(organiser=an_organiser())
    client.force_login(session.organiser)
    page = client.get(f"/sessions/{session.written_code}/export").text
    assert all(f'/export/{slug}"' in page for slug in FORMATS)
