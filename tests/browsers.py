"""Real browsers. COPROD_CHROMIUM names the Chromium or Chrome; bin/test finds one."""

import os
import shutil
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.sessions.backends.db import SessionStore
from playwright.sync_api import expect

from tests.contexts import Contexts
from workshops.actions import joining
from workshops.cookies import SEAT

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
LAPTOP = {"viewport": {"width": 1366, "height": 768}}
PROJECTOR = {"viewport": {"width": 1920, "height": 1080}}

SMALL = {"viewport": {"width": 320, "height": 568}}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PATIENCE = 15  # s until what a page should show is missing: a slow machine needs more than 5
COLOURS = ["color-contrast", "link-in-text-block"]  # the rules that depend on the colour scheme

# Turn off what the browser does by itself: updates, sync, telemetry.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--in-process-gpu",  # a process less to draw through: 7 % of a small page
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # One process for all pages of a context, which tests/contexts.py keeps.
    "--process-per-site",
    "--renderer-process-limit=1",
    "--disable-site-isolation-trials",
    # A new renderer for each load and a process for the network cost a quarter of a small page.
    # This replaces Playwright's own list, of which the second line is what matters here.
    "--disable-features=RenderDocument,SpareRendererForSitePerProcess,"
    "HttpsUpgrades,MediaRouter,PaintHolding,Translate",
    "--enable-features=NetworkServiceInProcess2",
]


@pytest.fixture(scope="session")
def chromium():
    """Start 1 browser for the whole run."""
    from playwright.sync_api import sync_playwright

    # Playwright's event loop makes Django think that every query is made inside a coroutine.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    expect.set_options(timeout=PATIENCE * 1000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_path(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def contexts(chromium):
    """Keep the contexts of this run, which tests use one after the other."""
    contexts = Contexts(chromium)
    yield contexts
    contexts.end_all()


@pytest.fixture
def new_page(contexts, server):
    """`new_page(**options)` opens a page of another person, with separate cookies and storage.

    The address bar starts at the server, so `page.goto("/s/K7QX-M2PD")` works. Options are
    Playwright's for a context: `new_page(**PHONE, java_script_enabled=False)`. Nothing fades in or
    glides unless asked to: each picture of that would be drawn on every page of a room.
    """
    taken = []

    def open_page(**options):
        usual = {"base_url": server, "reduced_motion": "reduce"}
        context = contexts.take(**usual | options)
        taken.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        return page

    yield open_page
    for context in taken:
        contexts.give_back(context)


def violations(page, rules=WCAG, within="html"):
    """Return violations of WCAG 2.2 AA that axe finds: each rule with up to 3 elements."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    # By its usual report axe describes every element that is right, which takes as long again.
    # 2 rules would load style sheets and films for themselves: tests/look/test_sources.py has them.
    options = {"runOnly": rules, "reporter": "no-passes", "preload": False}
    run = "([within, options]) => axe.run(within, options)"
    found = page.evaluate(run, [within, options])["violations"]
    return [(v["id"], [n["html"][:160] for n in v["nodes"]][:3]) for v in found]


@pytest.fixture(params=["light", pytest.param("dark", marks=pytest.mark.long)])
def scheme(request):
    """Look by day; the long set looks by night. tests/look compares the colours of both."""
    return request.param


def violations_in(scheme, page):
    """Do the same in 1 colour scheme; the dark one only differs in colours."""
    page.emulate_media(color_scheme=scheme)
    return violations(page, COLOURS if scheme == "dark" else WCAG)


def violations_day_and_night(page):
    """Do the same in both colour schemes, in 1 load."""
    return [
        (scheme, *violation)
        for scheme in ("light", "dark")
        for violation in violations_in(scheme, page)
    ]


def wait_for(page, expression, argument=None, patience=PATIENCE):
    """Wait until an expression is true in the page.

    Playwright's own waiting evaluates text in the page, which our policy forbids there.
    """
    end = time.monotonic() + patience
    while not page.evaluate(expression, argument):
        assert time.monotonic() < end, f"it did not become true: {expression}"
        page.evaluate("new Promise((done) => setTimeout(done, 20))")


def wider_by(page):
    """Return how far the page can be scrolled sideways, in px."""
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )


def text_at_200_percent(page):
    """Enlarge text as a browser's setting does; our policy allows no other style."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")


def choose_language(page, code, server):
    """Let the browser have chosen a language, which the big screen needs: it asks no browser."""
    page.context.add_cookies([{"name": "language", "value": code, "url": server}])


def take_a_seat(page, session, server):
    """Join, without the form; the next page that `page` loads is the phone's own."""
    address = f"{server}/s/{session.written_code}"
    page.context.add_cookies([{"name": SEAT, "value": joining.join(session), "url": address}])


def sign_in(page, user, server):
    """Sign `user` in, without the form."""
    cookie = {"name": "sessionid", "value": session_of(user), "url": server}
    page.context.add_cookies([cookie])


def session_of(user):
    """Return the key of a new session in which `user` is signed in. Nothing notes that."""
    browser = SessionStore()
    browser["_auth_user_id"] = str(user.pk)
    browser["_auth_user_backend"] = "django.contrib.auth.backends.ModelBackend"
    browser["_auth_user_hash"] = user.get_session_auth_hash()
    browser.create()
    return browser.session_key


def chromium_path():
    """Where the browser is, or None."""
    named = os.environ.get("COPROD_CHROMIUM")
    return shutil.which(named or "chromium") or shutil.which("google-chrome")


def _path():
    found = chromium_path()
    assert found, "No Chromium: bin/test looks for one, or name it in COPROD_CHROMIUM."
    return found


def open_box(page):
    """Return the box of a phone, opened as people do it if it is 1 line while the room reads."""
    if not page.locator("noscript *").count():  # without scripts it is never 1 line
        page.wait_for_function(BOX_IS_READY)
    add = page.get_by_role("button", name="Add an answer")
    if add.is_visible():
        add.click()
    return page.get_by_role("textbox", name="your answer")


BOX_IS_READY = """() => !document.querySelector(".push").hidden
    || document.querySelector("#composer").contains(document.activeElement)
    || document.querySelector("#text").value"""
