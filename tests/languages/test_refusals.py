"""A refusal is in the language of the person who is refused."""

import ast
from pathlib import Path

import pytest
from django.utils import translation

from tests.factories import a_seat, a_session
from workshops import access, rules
from workshops.actions import joining
from workshops.actions.code_limits import BY_ADDRESS
from workshops.rules import Refused

APP = Path(access.__file__).parent
SAYING = {"Refused", "NotThere", "ValidationError", "problem", "gone", "PlainText"}
# What programs alone meet.
FOR_PROGRAMS = {"client/participant.py"}


def test_nothing_is_refused_with_words_that_cannot_be_translated():
    found = {}
    for path in sorted(APP.rglob("*.py")):
        name = str(path.relative_to(APP))
        if name not in FOR_PROGRAMS and (plain := _plain(ast.parse(path.read_text()))):
            found[name] = plain
    assert found == {}


def _plain(tree):
    """The sentences of a module that are given to SAYING as they are."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    given = (
        argument
        for call in calls
        if getattr(call.func, "attr", getattr(call.func, "id", "")) in SAYING
        for argument in [*call.args, *(keyword.value for keyword in call.keywords)]
    )
    return [text for argument in given if " " in (text := _text(argument))]


def _text(argument):
    if isinstance(argument, ast.JoinedStr):
        return ast.unparse(argument)
    return argument.value if isinstance(getattr(argument, "value", None), str) else ""


@pytest.mark.parametrize(
    ("call", "found"),
    [
        ('Refused("Not now.")', ["Not now."]),
        ('rules.Refused(f"{n} dots")', ["f'{n} dots'"]),
        ('Refused(_("Not now."), 404)', []),
        ('PlainText(empty="Write it.")', ["Write it."]),
        ("Refused(words)", []),
    ],
)
def test_words_given_as_they_are_are_found(call, found):
    assert _plain(ast.parse(call)) == found


@pytest.mark.django_db
def test_a_rule_and_a_limit_speak_the_language_of_the_person():
    full = a_session(cap=1)
    a_seat(full)
    with translation.override("en-xa"):
        with pytest.raises(Refused) as refused:
            joining.join(full)
        assert refused.value.reason.startswith("⟦")
        assert str(BY_ADDRESS.words).startswith("⟦")
        with pytest.raises(rules.Refused) as refused:
            access.find_session("AAAA-AAAA", access.Asker("10.0.0.1", {}, tuple))
        assert refused.value.reason.startswith("⟦")
