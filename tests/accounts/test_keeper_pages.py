"""The pages of a server's keeper: who is let in, what they show, and what they can do."""

import re
from datetime import timedelta
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.staticfiles.finders import get_finders
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.actions import keepers
from tests.access.roles import CLIENTS
from tests.factories import a_room, a_session, an_organiser
from tests.untranslated import GREEK, untranslated
from workshops.actions import daily, organisations, rehearsals
from workshops.models import Session

from .conftest import PASSWORD
from .test_second_step import CODE, code_of, confirmed, is_signed_in, set_up, sign_in

pytestmark = pytest.mark.django_db

LISTS = ("accounts", "organisations", "sessions", "changes")
PAGES = ["/admin/", *(f"/admin/{name}/" for name in LISTS)]
INLINE = re.compile(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=")
READ_OF_A_SESSION = re.compile(r'"workshops_session"\."(\w+)"')


@pytest.fixture(autouse=True)
def turned_on(settings):
    settings.ADMIN = True


@pytest.fixture
def keeper(db):
    """The browser of a keeper who has given a second step, and just the password again."""
    user = an_organiser("keeper")
    user.set_password(PASSWORD)
    user.save()
    client = CLIENTS["keeper"](None)
    client.post("/confirm", {"password": PASSWORD})
    return client


def do(client, action, *accounts):
    chosen = {"action": action, "index": 0, "_selected_action": [each.pk for each in accounts]}
    return client.post("/admin/accounts/", chosen, follow=True)


def done():
    return list(LogEntry.objects.values_list("change_message", "object_repr"))


def test_only_a_keeper_with_a_second_step_in_this_browser_is_let_in(zoe, client):
    Authenticator.objects.create(user=zoe, type="totp", data={})
    keepers.make(zoe)
    assert client.get("/admin/").url == "/sign-in?next=/admin/"
    client.force_login(zoe)
    page = client.get("/admin/", follow=True)
    assert page.redirect_chain[-1][0] == "/account/second-step"
    # The rule holds for all that a keeper does, so that the password alone opens no desk either.
    assert client.get("/sessions").status_code == 302


def test_a_keeper_signs_in_and_cannot_be_without_a_second_step(zoe):
    client = confirmed()
    secret = set_up(client)
    call_command("make_keeper", "zoe", stdout=(said := StringIO()))
    assert said.getvalue() == "zoe is a keeper of this server.\n"
    assert client.get("/admin/").status_code == 200
    assert client.post("/account/app/turn-off").status_code == 422
    again = sign_in(next="/admin/")
    assert again.post(CODE, {"code": code_of(secret, 1)}, follow=True).status_code == 200
    assert again.get("/admin/accounts/").status_code == 200


def test_neither_staff_nor_a_superuser_is_a_keeper_without_the_command(zoe):
    User.objects.filter(pk=zoe.pk).update(is_staff=True, is_superuser=True)
    client = confirmed()
    set_up(client)
    assert client.get("/admin/").status_code == 404


def test_who_has_no_second_step_cannot_be_made_a_keeper(zoe):
    with pytest.raises(CommandError, match="no second step"):
        call_command("make_keeper", "zoe")
    assert not User.objects.get(pk=zoe.pk).is_staff


@pytest.mark.parametrize(
    "command", [["make_keeper", "keeper", "--end"], ["reset_second_step", "keeper"]]
)
def test_a_keeper_is_none_any_more_by_a_command_or_without_the_second_step(keeper, command):
    call_command(*command, stdout=StringIO())
    if command[0] == "make_keeper":
        assert keeper.get("/admin/").status_code == 404
    assert not keepers.keeps_server(User.objects.get(username="keeper"))


def test_it_is_off_unless_it_is_turned_on(keeper, settings):
    settings.ADMIN = False
    assert [keeper.get(page).status_code for page in PAGES] == [404] * len(PAGES)
    assert Client().get("/admin/").status_code == 404


def test_no_page_has_words_or_a_code_of_a_session_or_a_hash(keeper):
    room = a_room(answers=2, title="Whose title", welcome="Whose welcome")
    nobody_opened_it = a_session(title="Whose other title", opened=False)
    rehearsals.begin(nobody_opened_it, nobody_opened_it.organiser)
    words = ["Whose", room.session.title, room.session.welcome, room.session.question.text]
    words += [room.session.code, room.session.written_code, *(a.text for a in room.answers)]
    words += User.objects.exclude(password="").values_list("password", flat=True)
    with CaptureQueriesContext(connection) as asked:
        pages = {page: keeper.get(page).text for page in PAGES}
    assert {page for page, text in pages.items() for word in words if word in text} == set()
    # Not even read: what is not there cannot be shown.
    read = {name for query in asked for name in READ_OF_A_SESSION.findall(query["sql"])}
    assert read and read & {"title", "welcome", "code", "salt", "key", "spare_code"} == set()


@pytest.mark.parametrize(
    "address",
    [
        "accounts/?password__startswith=p",
        "accounts/?password__isnull=0",
        "sessions/?title__contains=a",
        "sessions/?code__startswith=K",
        "sessions/?nodes__text__contains=a",
        "sessions/?organiser__password__startswith=p",
        "organisations/?invitations__email__contains=a",
        "changes/?user__password__startswith=p",
    ],
)
def test_an_address_cannot_ask_for_what_a_list_does_not_show(keeper, address):
    assert keeper.get(f"/admin/{address}").status_code == 400


def test_nothing_has_a_page_of_its_own_and_sessions_are_not_deleted_here(keeper):
    session = a_room().session
    for rest in ("add/", f"{session.pk}/", f"{session.pk}/change/", f"{session.pk}/delete/"):
        assert keeper.post(f"/admin/sessions/{rest}").status_code == 404
    for action in ("delete_selected", "delete"):
        chosen = {"action": action, "index": 0, "_selected_action": session.pk, "post": "yes"}
        keeper.post("/admin/sessions/", chosen)
    assert Session.objects.filter(pk=session.pk).exists()


def test_lists_find_what_is_searched_and_filtered(keeper):
    elm = organisations.create(an_organiser("nia"), "Elm Trust")
    organisations.create(an_organiser("petra"), "Oak Trust")
    a_room(organiser=an_organiser("nia"), organisation=elm)
    a_room(organiser=an_organiser("petra"))
    User.objects.filter(username="petra").update(is_active=False)
    for address, found, not_found in (
        ("accounts/?q=nia", "Elm Trust (Owner)", "petra"),
        ("accounts/?is_active=False", "petra", "nia"),
        ("organisations/?q=elm", "Elm Trust", "Oak Trust"),
        ("organisations/?q=nia", "Elm Trust", "Oak Trust"),
        ("sessions/?q=elm&phase=open", "nia", "petra"),
    ):
        page = keeper.get(f"/admin/{address}").text
        assert found in page and not_found not in page, address
    assert "nia" not in keeper.get("/admin/sessions/?phase=closed").text


def test_a_keeper_stops_an_account_and_lets_it_in_again(keeper, zoe):
    there = sign_in()
    assert "1 account is stopped." in do(keeper, "stop", zoe).text
    assert not is_signed_in(there) and not is_signed_in(sign_in())
    assert "1 account can sign in again." in do(keeper, "start", zoe).text
    assert is_signed_in(sign_in())
    assert done() == [("started", ""), ("stopped", "")]
    listed = keeper.get("/admin/changes/").text
    assert "Stopped" in listed and "zoe" in listed
    zoe.delete()
    assert "zoe" not in keeper.get("/admin/changes/").text


def test_a_keeper_signs_accounts_out_everywhere(keeper, zoe):
    there = sign_in()
    assert "1 account is signed out." in do(keeper, "sign_out", zoe, an("keeper")).text
    assert not is_signed_in(there) and is_signed_in(sign_in())
    assert keeper.get("/admin/").status_code == 200 and done() == [("signed out", "")]


def test_keepers_are_not_stopped_by_keepers(keeper, zoe):
    Authenticator.objects.create(user=zoe, type="totp", data={})
    keepers.make(zoe)
    page = do(keeper, "stop", zoe, an("keeper")).text
    assert page.count("Keepers are stopped by a command only.") == 1 and done() == []
    assert User.objects.filter(is_active=False).count() == 0


def test_who_finds_the_browser_open_later_reads_and_changes_nothing(keeper, zoe):
    browser = keeper.session
    for record in browser["account_authentication_methods"]:
        record["at"] -= 601
    browser.save()
    assert keeper.get("/admin/accounts/").status_code == 200
    chosen = {"action": "stop", "index": 0, "_selected_action": zoe.pk}
    assert keeper.post("/admin/accounts/", chosen).url == "/confirm?next=%2Fadmin%2Faccounts%2F"
    assert User.objects.get(pk=zoe.pk).is_active


def test_what_keepers_did_is_kept_for_a_year_and_goes_with_their_account(keeper, zoe):
    do(keeper, "sign_out", zoe)
    do(keeper, "sign_out", zoe)
    long_ago = timezone.now() - timedelta(days=366)
    LogEntry.objects.filter(pk=LogEntry.objects.first().pk).update(action_time=long_ago)
    daily.run()
    assert len(done()) == 1
    with connection.cursor() as cursor:  # as a process of the version before does
        cursor.execute("DELETE FROM auth_user_groups")
        cursor.execute("DELETE FROM auth_user WHERE username = 'keeper'")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert done() == []


@pytest.mark.parametrize("page", PAGES)
def test_its_pages_have_nothing_inline_and_hand_nobody_else_anything(keeper, zoe, page):
    text = keeper.get(page).text
    assert INLINE.findall(text) == []
    assert set(re.findall(r'(?:src|href)="(https?:[^"]*)', text)) == set()


@pytest.mark.parametrize("page", PAGES)
def test_each_file_of_its_pages_is_collected(keeper, page):
    named = set(re.findall(r'(?:src|href)="/static/([^"]+)"', keeper.get(page).text))
    collected = {path for finder in get_finders() for path, _ in finder.list([])}
    assert named and named - collected == set()


@pytest.mark.parametrize("page", PAGES)
def test_its_pages_say_nothing_in_english_alone(keeper, zoe, settings, page):
    settings.OFFERED_LANGUAGES = ["en-xa"]
    do(keeper, "sign_out", zoe)
    a_room(title=GREEK, organisation=organisations.create(an_organiser("keeper"), GREEK))
    data = ["keeper", "zoe@elm.example", "zoe", "mona"]
    assert untranslated(keeper.get(page).text, data=data) == []


def an(name):
    return User.objects.get(username=name)
