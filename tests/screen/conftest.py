import mimetypes
from pathlib import Path

import pytest

from tests.browsers import PROJECTOR

STATIC = Path(__file__).resolve().parents[2] / "static"


@pytest.fixture(scope="session")
def wall(chromium):
    """Open a browser that has our modules, and nothing else."""
    context = chromium.new_context()
    context.route("http://wall.test/**", lambda route: _serve(route))
    yield context.new_page()
    context.close()


@pytest.fixture
def modules(wall):
    """Load a page with only our modules: `modules("import-free JS expression", argument)`."""
    wall.goto("http://wall.test/")
    return wall.evaluate


def _serve(route):
    path = STATIC / route.request.url.removeprefix("http://wall.test/").removeprefix("static/")
    if not path.is_file():
        route.fulfill(body="<!doctype html><title>Modules</title>", content_type="text/html")
        return
    route.fulfill(body=path.read_text(), content_type=mimetypes.guess_type(path.name)[0])


@pytest.fixture
def on_the_wall(new_page):
    """`on_the_wall(session)` is the screen of a session, live, on a projector."""

    def show(session, query="", **options):
        page = new_page(**(PROJECTOR | options))
        page.errors = []
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.goto(f"/s/{session.written_code}/screen{query}")
        page.wait_for_selector("body[data-connection='live']")
        return page

    return show
