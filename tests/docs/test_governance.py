"""What the templates for the people who answer for Coprod say is so in the program."""

import ast
import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.contrib.messages import constants
from django.contrib.messages.storage import default_storage
from django.http import HttpResponse
from django.test import Client

from workshops import cookies

ROOT = Path(__file__).parents[2]
PROGRAM = ("accounts", "common", "coprod", "workshops")
DOCUMENTS = [
    ROOT / "docs/governance" / name
    for name in ("data-protection.md", "privacy-notice.md", "dtac.md")
]
ROW = re.compile(r"^\| `([\w-]+)` \|.*\| ([^|]+) \|$", re.MULTILINE)
TEST = re.compile(r"`(tests/[^`]+)`")
CODE = "K7QXM2PD"
PASSWORD = "why and why again"
AGES = {365: "1 year", 364: "52 weeks", 14: "2 weeks"}  # days
UNTIL = {
    "__Host-change-CODE": "until the last day of the question, at most {}",
    "messages": "until it is shown, or the browser is closed",
}
# What sets those of ours. A function that is added must be added to our_own() too.
SETTERS = {
    "workshops/cookies.py": {
        "_set",
        "keep_seat",
        "keep_change_secret",
        "keep_language",
        "keep_both",
    },
    "accounts/views/sign_in.py": {"_remembered"},
}


@pytest.fixture
def tls(settings):
    """As in production."""
    settings.HTTPS = settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    settings.SESSION_COOKIE_NAME = "__Host-sessionid"
    settings.CSRF_COOKIE_NAME = "__Host-csrftoken"
    settings.LANGUAGE_COOKIE_NAME = "__Host-language"


@pytest.mark.django_db
def test_the_notice_lists_each_cookie_and_how_long_it_is_kept(tls, rf):
    can_be_set = our_own() | of_somebody_who_signs_in() | of_a_message(rf.get("/"))
    listed = dict(ROW.findall(DOCUMENTS[1].read_text()))
    assert listed == {
        name.replace(CODE, "CODE"): _kept_for(name.replace(CODE, "CODE"), cookie)
        for name, cookie in can_be_set.items()
    }


def test_nothing_else_sets_a_cookie():
    files = [path for name in PROGRAM for path in (ROOT / name).rglob("*.py")]
    found = {path.relative_to(ROOT).as_posix(): setters_in(path) for path in files}
    assert {path: names for path, names in found.items() if names} == SETTERS
    scripts = [path.read_text() for path in (ROOT / "static").rglob("*.js")]
    assert scripts and not any(
        word in script for script in scripts for word in ("document.cookie", "cookieStore")
    )


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_each_test_that_is_named_is_there(document):
    named = TEST.findall(document.read_text())
    assert named
    assert [name for name in named if not (ROOT / name).is_file()] == []


def our_own():
    response = HttpResponse()
    cookies.keep_seat(response, CODE, "secret", {})
    cookies.keep_change_secret(response, CODE, "secret", 9999)
    cookies.keep_language(response, "cy")
    return response.cookies


def of_somebody_who_signs_in():
    User.objects.create_user("mona", password=PASSWORD)
    client = Client()
    client.get("/sign-in", secure=True)
    client.post("/sign-in", {"username": "mona", "password": PASSWORD}, secure=True)
    return client.cookies


def of_a_message(request):
    response = HttpResponse()
    request.session = {}
    storage = default_storage(request)
    storage.add(constants.SUCCESS, "Saved.")
    storage.update(response)
    return response.cookies


def setters_in(path):
    """Return the functions in a file that set a cookie, by their names."""
    functions = [
        each for each in ast.walk(ast.parse(path.read_text())) if isinstance(each, ast.FunctionDef)
    ]
    return {each.name for each in functions if any(_sets(path, node) for node in ast.walk(each))}


def _sets(path, node):
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        return name in ("set_cookie", "set_signed_cookie") or (
            name == "_set" and path.name == "cookies.py"
        )
    is_item = isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store)
    return is_item and getattr(node.value, "attr", "") == "cookies"


def _kept_for(name, cookie):
    age = cookie["max-age"]
    days = AGES[timedelta(seconds=age).days] if age else ""
    return UNTIL.get(name, "{}").format(days)
