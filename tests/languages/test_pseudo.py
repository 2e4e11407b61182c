"""The language for tests: each message in brackets, longer, and otherwise whole."""

import pytest
from django.template import engines
from django.utils import translation
from django.utils.translation import gettext, gettext_lazy, ngettext, npgettext, pgettext

from coprod.pseudo import CODE, stretched

LATER = gettext_lazy("Reveal")


@pytest.fixture
def pseudo():
    with translation.override(CODE):
        yield


def drawn(template, **context):
    return engines["django"].from_string(template).render(context)


def test_every_function_answers_in_brackets(pseudo):
    assert gettext("Reveal") == str(LATER) == pgettext("stage", "Reveal") == "⟦Revealooo⟧"
    assert ngettext("one", "many", 1) == npgettext("c", "one", "many", 1) == "⟦oneoo⟧"
    assert ngettext("one", "many", 2) == npgettext("c", "one", "many", 0) == "⟦manyoo⟧"


def test_english_does_not_change():
    assert gettext("Reveal") == str(LATER) == "Reveal"


def test_placeholders_and_tags_stay(pseudo):
    template = (
        "{% blocktranslate trimmed count count=answers with n=answers|figure %}"
        "<b>{{ n }}</b> answer{% plural %}<b>{{ n }}</b> answers, 100%"
        "{% endblocktranslate %}"
    )
    assert drawn(template, answers=1240) == "⟦<b>1,240</b> answers, 100% ooooo⟧"
    assert drawn(template, answers=1) == "⟦<b>1</b> answerooo⟧"
    assert drawn('{% translate "Reveal" %}') == "⟦Revealooo⟧"


def test_a_text_grows_by_four_letters_in_ten():
    sentence = "Silent writing. Nobody sees any answers yet."
    assert len(stretched(sentence)) - 2 == pytest.approx(1.4 * len(sentence), abs=1)
    assert max(map(len, stretched(sentence).split())) < 10


def test_scripts_say_the_same(new_page):
    page = new_page()
    page.goto("/")
    page.add_script_tag(url="/static/js/catalogue/en-xa.js")
    said = ["Reveal", "Silent writing. Nobody sees any answers yet.", "<b>%(n)s</b> answers — é"]
    said += ["twelve lette", "thirteen lett", "a" * 40]
    forms = page.evaluate("(said) => said.map((text) => window.catalogue.texts[text][0])", said)
    assert forms == [stretched(text) for text in said]
