"""A password that very many people use is refused, also if something is around it."""

import random
import string

import pytest
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command

from accounts import common_passwords
from accounts.common_passwords import is_common


@pytest.mark.parametrize(
    "password",
    [
        "123456789012",
        "Password1234!",
        "2026_liverpool_2026",
        "liverpoolliverpool",
        "123412341234",
        "P@ssw0rd2026!!",
        "SUNSHINE!!!!!!",
        "aaaaaaaaaaaa",
    ],
)
def test_a_common_one_is_found_in_the_forms_that_people_make_longer_ones_of(password):
    assert is_common(password)


@pytest.mark.parametrize(
    "password",
    ["correct horse battery staple", "tulip orange seven", "четыре слова подряд", ""],
)
def test_words_in_a_row_are_not(password):
    assert not is_common(password)


@pytest.mark.parametrize("letters", [string.hexdigits.lower(), string.printable[:94]])
def test_what_a_password_manager_makes_is_not(letters):
    drawn = random.Random(letters)
    made = ("".join(drawn.choices(letters, k=14)) for _ in range(5_000))
    assert [password for password in made if is_common(password)] == []


def test_the_list_has_as_many_as_the_documents_say():
    assert len(common_passwords.LIST.read_bytes()) // common_passwords.SIZE > 50_000


def test_the_list_is_written_from_files(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("Marmalade\n\nsecret\n")
    monkeypatch.setattr(common_passwords, "LIST", tmp_path / "list.bin")
    call_command("common_passwords", str(tmp_path / "a.txt"), verbosity=0)
    assert (tmp_path / "list.bin").read_bytes() == common_passwords.packed(["marmalade", "secret"])


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("elm bee", "Use at least 12 characters."),
        (
            "Password1234!",
            "Many people use this password, or one almost like it. Choose another.",
        ),
        (
            "harrowmere.org",
            "This is too similar to your name or e-mail address. Choose another.",
        ),
    ],
)
def test_an_error_says_what_is_wrong(password, words):
    with pytest.raises(ValidationError) as refused:
        validate_password(password, User(username="zoe", email="zoe@harrowmere.org"))
    assert refused.value.messages == [words]
