"""Text without visible characters is empty, wherever people type."""

import contextlib
import json
import pkgutil
import unicodedata
from importlib import import_module

import pytest
from django import forms as django_forms

from workshops import forms
from workshops.exports import reading
from workshops.forms import PlainText
from workshops.forms.plan.groups import GroupsOnSides
from workshops.letters import cannot_be_kept, is_blank, without_controls

NOTHING = {
    "spaces": " \u00a0\u2003\n\t",
    "zero width": "\u200b\u200d\ufeff",
    "direction marks": "\u202e\u2066\u061c",
    "Hangul fillers": "\u3164\u115f\u1160\uffa0",
    "Braille without dots": "\u2800",
    "variation selectors": "\ufe0f\U000e0100",
    "a joiner of graphemes": "\u034f",
    "a combining mark alone": "\u0301",
    "a vowel sign alone": "\u093e",
    "an object that is not there": "\ufffc",
    "tags": "\U000e0041\U000e007f",
    "a note without a head": "\U0001d159",
    "gaps of hieroglyphs": "\U00013441\U00013442",
}
SOMETHING = ["é", "e\u0301", "☝️", "🇬🇧", "한", "⠃", "ﷺ", "?", "…", "\U0001fae9", "नि"]

for module in pkgutil.iter_modules(forms.__path__):
    import_module(f"{forms.__name__}.{module.name}")


def every_text():
    """Each form's fields of words that people write."""
    for form in sorted(every_form(django_forms.Form), key=lambda form: form.__name__):
        for name, field in form.base_fields.items():
            if isinstance(field, PlainText):
                yield f"{form.__name__}.{name}", field


def every_form(kind):
    ours = [sub for sub in kind.__subclasses__() if sub.__module__.startswith(forms.__name__)]
    return {*ours, *(deeper for form in ours for deeper in every_form(form))}


def test_what_shows_nothing_is_no_text():
    taken = {
        (field_name, name)
        for field_name, field in every_text()
        for name, nothing in NOTHING.items()
        if _is_taken(field, nothing)
    }
    assert taken == set()


def _is_taken(field, nothing):
    if not field.required:
        return field.clean(nothing) != ""
    with contextlib.suppress(django_forms.ValidationError):
        field.clean(nothing)
        return True
    return False


def test_a_group_that_shows_nothing_is_no_group():
    assert GroupsOnSides().clean([(nothing, "1") for nothing in NOTHING.values()]) == {}


@pytest.mark.parametrize("name", NOTHING)
def test_an_import_takes_nothing_that_shows_nothing(name):
    nothing = NOTHING[name]
    for place, top in {
        "question": {"question": nothing, "nodes": []},
        "title": {"question": "Why?", "title": nothing, "nodes": []},
        "nodes[0].text": {
            "question": "Why?",
            "nodes": [{"id": 1, "parent": None, "text": nothing}],
        },
    }.items():
        with pytest.raises(reading.Unreadable, match="is empty") as refused:
            reading.read(json.dumps(top).encode())
        assert str(refused.value).startswith(place)


@pytest.mark.parametrize("text", SOMETHING)
def test_what_can_be_seen_is_a_text(text):
    assert not is_blank(text)
    assert PlainText().clean(text) == text


def test_unicode_s_categories_decide_what_is_cut_and_what_cannot_be_kept():
    every = [chr(number) for number in range(0x10000)]
    controls = {c for c in every if unicodedata.category(c) == "Cc"} - {"\n", "\t"}
    assert {c for c in every if without_controls(f"a{c}b") != f"a{c}b"} == controls
    surrogates = {c for c in every if unicodedata.category(c) == "Cs"}
    assert {c for c in every if cannot_be_kept(f"a{c}")} == {"\x00"} | surrogates
