"""What scripts say in the page's language (static/js/translate.js)."""

import pytest
from django.urls import reverse

from bin.lib import catalogues
from tests.factories import a_session
from workshops.actions import sharing
from workshops.models import Link

SAYS = """async () => {
    const { gettext, interpolate, ngettext, pgettext } = await import("/static/js/translate.js");
    const dots = (n) => interpolate(ngettext("%(n)s dot", "%(n)s dots", n), { n });
    return [gettext("Join"), pgettext("a why", "Open"), ...[0, 1, 2, 3, 4, 6, 1240].map(dots),
        interpolate("%(a)s of %(b)s, %(a)s", { a: "x", b: 12345 })];
}"""
WELSH = """msgid ""
msgstr ""
"Plural-Forms: nplurals=6; plural=0;\\n"

msgid "Join"
msgstr "Ymuno"

msgctxt "a why"
msgid "Open"
msgstr "Ar agor"

msgid "%(n)s dot"
msgid_plural "%(n)s dots"
msgstr[0] "dim dotiau"
msgstr[1] "%(n)s dot"
msgstr[2] "%(n)s ddot"
msgstr[3] "tri %(n)s"
msgstr[4] "chwech %(n)s"
msgstr[5] "%(n)s o ddotiau"
"""


def catalogue_in(page):
    return page.evaluate("() => document.querySelectorAll('script[src*=catalogue]').length")


def test_english_is_said_without_a_catalogue(new_page):
    page = new_page()
    page.goto("/")
    dots = ["0 dots", "1 dot", "2 dots", "3 dots", "4 dots", "6 dots", "1,240 dots"]
    assert page.evaluate(SAYS) == ["Join", "Open", *dots, "x of 12,345, x"]
    assert catalogue_in(page) == 0


def test_welsh_has_its_six_forms(new_page):
    page = new_page()
    page.add_init_script(catalogues.script(catalogues.read(WELSH, "cy"), "cy"))
    page.goto("/")
    dots = ["dim dotiau", "1 dot", "2 ddot", "tri 3", "4 o ddotiau", "chwech 6", "1,240 o ddotiau"]
    assert page.evaluate(SAYS) == ["Ymuno", "Ar agor", *dots, "x of 12,345, x"]


@pytest.mark.django_db
def test_a_page_brings_its_catalogue_before_its_modules(client, settings):
    settings.OFFERED_LANGUAGES = ["cy"]
    page = client.get(reverse("join")).text
    assert page.index('<script defer src="/static/js/catalogue/cy.js">') < page.index("js/app.js")


@pytest.mark.django_db
def test_a_page_without_scripts_brings_none(client, settings):
    settings.OFFERED_LANGUAGES = ["cy"]
    embed = sharing.share(a_session(), Link.Purpose.EMBED, [], by=None)
    for address in (f"/embed/{embed}", "/nothing-here"):
        assert "<script" not in client.get(address).text, address
