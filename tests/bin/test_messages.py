"""bin/messages: what the source marks is in every catalogue, and every catalogue is compiled."""

import re
import subprocess
from gettext import GNUTranslations
from io import BytesIO

import pytest

from bin.lib import catalogues, collecting, messages
from tests.bin.commands import ROOT

CODES = list(catalogues.PLURALS)
MARKED = re.compile(r'\bn?gettext\(\s*"((?:[^"\\]|\\.)+)"')
PLACEHOLDER, TAG = re.compile(r"%\(\w+\)s"), re.compile(r"</?[a-z]+[^>]*>")
NO_PO = ""


@pytest.fixture(scope="module")
def sources():
    return {domain: collecting.collected(domain) for domain in messages.DOMAINS}


@pytest.mark.parametrize("code", CODES)
def test_files_are_what_bin_messages_would_write(code, sources):
    known = {domain: messages.current(code, domain, source) for domain, source in sources.items()}
    stale = [
        path for path, said in messages.outputs(code, known) if not messages.is_same(path, said)
    ]
    assert stale == [], "run bin/messages"


def test_every_sentence_that_a_script_marks_is_found(sources):
    """Babel reads no message out of nested braces within a template literal."""
    found = {forms(message.id)[0] for message in sources["djangojs"] if message.id}
    marked = {
        text
        for path in (ROOT / "static/js").rglob("*.js")
        if "catalogue" not in path.parts
        for text in MARKED.findall(path.read_text())
    }
    assert len(marked) > 100
    assert marked - found == set()


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("domain", messages.DOMAINS)
def test_a_translation_has_the_placeholders_and_tags_of_its_source(code, domain):
    catalog = catalogues.read(messages.po_of(code, domain).read_text(), code)
    wrong = [message.id for message in catalog if message.id and not fits(message)]
    assert wrong == []


def fits(message):
    """A singular may leave its number out; nothing may be added, and no tag lost."""
    ids, strings = forms(message.id), [text for text in forms(message.string) if text]
    known = set(PLACEHOLDER.findall("".join(ids)))
    needed = set() if message.pluralizable else known
    return all(
        needed <= set(PLACEHOLDER.findall(text)) <= known
        and sorted(TAG.findall(text)) == sorted(TAG.findall(ids[-1]))
        for text in strings
    )


def forms(texts):
    return texts if isinstance(texts, (tuple, list)) else (texts,)


def ids(found):
    return [(ids, context) for ids, _, context in found]


def test_a_template_gives_every_kind_of_message():
    template = """<p class="a">(It's "free" {{ x|figure:"a" }}
      {% blocktranslate trimmed count count=n with n=n|figure %}
        {{ n }} answer’s
      {% plural %}
        {{ n }} answers, 100%
      {% endblocktranslate %}
    {% translate "Open" context "a why" as words %}{% if x == _("One") %}
      {% include "a.html" with b=_("Two") %}{% endif %}"""
    assert ids(collecting.of_template(template)) == [
        (("%(n)s answer’s", "%(n)s answers, 100%%"), None),
        ("Open", "a why"),
        ("One", None),
        ("Two", None),
    ]


def test_a_module_gives_every_kind_of_message():
    module = 'from x import gettext\n_("A" "B"), ngettext("1", "2", n), npgettext("c", "3", "4", n)'
    assert ids(collecting.of_python(module)) == [
        ("AB", None),
        (("1", "2"), None),
        (("3", "4"), "c"),
    ]


def test_a_script_gives_its_messages_and_no_definition():
    module = (
        "export function gettext(text) {}\n"
        'say(gettext("It’s in"), ngettext("%(n)s dot", "%(n)s dots", n));'
    )
    assert ids(collecting.of_javascript(module)) == [
        ("It’s in", None),
        (("%(n)s dot", "%(n)s dots"), None),
    ]


def test_a_comment_for_translators_is_kept():
    template = "<p>\n  {# Translators: of a why #}\n  {% translate 'Open' %}</p>"
    script = '// Translators: of a why\nsay(gettext("Open"));'
    module = '# Translators: of a why\n_("Open")  # gettext'
    expected = [("Open", ["Translators: of a why"], None)]
    assert list(collecting.of_template(template)) == expected
    assert list(collecting.of_javascript(script)) == expected
    assert list(collecting.of_python(module)) == expected


def test_known_messages_are_kept_new_ones_added_and_old_ones_removed():
    source = a_source("Kept", "New")
    kept = catalogues.updated(a_catalogue(Kept="Cadwyd", Gone="Wedi mynd"), source)
    assert texts(kept) == {"Kept": "Cadwyd", "New": ""}
    assert [message.id for message in catalogues.left(kept)] == ["New"]


def test_two_people_s_additions_merge_in_one_catalogue():
    base = a_catalogue(Both="", Changed="hen")
    ours = a_catalogue(Both="dau", Changed="hen", Ours="ni")
    theirs = a_catalogue(Both="", Changed="newydd", Theirs="nhw")
    whole = {"Both": "dau", "Changed": "newydd", "Ours": "ni", "Theirs": "nhw"}
    assert texts(catalogues.merged(base, ours, theirs)) == whole


def test_a_conflict_in_a_catalogue_is_solved_from_what_both_sides_said(tmp_path, monkeypatch):
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    po = messages.po_of("cy", "django")
    po.parent.mkdir(parents=True)
    git = a_repository(tmp_path)
    commit(git, po, a_catalogue())
    git("switch", "-q", "-c", "theirs")
    commit(git, po, a_catalogue(Theirs="nhw"))
    git("switch", "-q", "main")
    commit(git, po, a_catalogue(Ours="ni"))
    assert git("merge", "theirs").returncode == 1
    merged = messages.current("cy", "django", a_source("Ours", "Theirs"))
    assert texts(merged) == {"Ours": "ni", "Theirs": "nhw"}


def test_welsh_has_a_form_for_each_of_six_kinds_of_number():
    catalog = catalogues.updated(
        catalogues.read(NO_PO, "cy"), a_source(("%(n)s dot", "%(n)s dots"))
    )
    assert catalog["%(n)s dot"].string == ("",) * 6
    catalog["%(n)s dot"].string = tuple("012345")
    again = catalogues.read(catalogues.written(catalog, "cy"), "cy")
    assert catalogues.said_by(catalogues.compiled(again)) == {
        ("%(n)s dot", n): str(n) for n in range(6)
    }
    read = GNUTranslations(BytesIO(catalogues.compiled(again)))
    assert "".join(read.ngettext("%(n)s dot", "", n) for n in (0, 1, 2, 3, 4, 6, 41)) == "0123545"


def a_source(*ids):
    source = collecting.Catalog()
    for text in ids:
        source.add(text)
    return source


def a_catalogue(**translated):
    catalog = catalogues.updated(catalogues.read(NO_PO, "cy"), a_source(*translated))
    for text, string in translated.items():
        catalog[text].string = string
    return catalog


def texts(catalog):
    return {message.id: message.string for message in catalog if message.id}


def a_repository(folder):
    def git(*arguments):
        who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        command = ["git", *who, *arguments]
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

    git("init", "-q", "-b", "main")
    return git


def commit(git, path, catalog):
    path.write_text(catalogues.written(catalog, "cy"))
    git("add", ".")
    assert git("commit", "-q", "-m", "one").returncode == 0


def test_every_language_that_can_be_offered_has_its_files(settings):
    ours = {code for code, _ in settings.LANGUAGES} - {"en", "en-xa"}
    assert ours == set(CODES) == {path.name for path in (ROOT / "locale").iterdir()}
