import pytest

from tests.browsers import choose_language, sign_in
from tests.factories import an_organiser
from tests.server import Server, database_of_tests

OFFERED = {"COPROD_LANGUAGES": "en,cy,ur,en-xa"}


@pytest.fixture
def three_languages(settings):
    """As where English, Welsh and Urdu are offered."""
    settings.OFFERED_LANGUAGES = ["en", "cy", "ur"]


@pytest.fixture(scope="session")
def running_server(django_db_setup, django_db_blocker, collected_files):
    """A server that offers every language; a browser's `locale` chooses."""
    with Server(database_of_tests(), environment=collected_files | OFFERED) as server:
        yield server


@pytest.fixture
def in_urdu(new_page, server):
    """`in_urdu("/sessions", **PHONE)` is that address in a browser that asks for Urdu."""

    def show(address, **options):
        page = new_page(locale="ur", reduced_motion="reduce", **options)
        sign_in(page, an_organiser(), server)
        choose_language(page, "ur", server)
        page.goto(address)
        page.evaluate("document.fonts.ready")
        assert page.locator("html").get_attribute("dir") == "rtl"
        return page

    return show
