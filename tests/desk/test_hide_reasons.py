"""Why an answer was hidden: a key is stored for what we offer, and its words are shown."""

import re

import pytest
from django.utils import translation

from tests.exports.read_back import READERS
from tests.exports.trees import written
from tests.factories import a_room, an_answer, fresh
from workshops import access
from workshops.actions import asking, hiding, joining
from workshops.cookies import SEAT
from workshops.exports import document_of
from workshops.hide_reasons import OFFERED, WORDS, reason_in_english, reason_key, reason_words
from workshops.models import Node

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    """`desk(room, reason)` hides the first answer for it; `desk(room)` is the desk's page."""

    def at(room, reason=None):
        client.force_login(room.session.organiser)
        address = f"/desk/{room.session.written_code}"
        if reason is None:
            return client.get(address).content.decode()
        client.post(f"{address}/nodes/{room.answers[0].pk}/hide", {"reason": reason})
        return fresh(room.answers[0]).reason

    return at


def test_the_desk_offers_the_keys_and_stores_what_was_chosen(desk):
    room = a_room(answers=1, revealed=True)
    page = desk(room)
    offered = re.findall(r'name="reason" value="(.+?)"', page)
    assert set(offered) == set(OFFERED)
    assert desk(room, "hurtful") == "hurtful"
    assert "Hidden: <bdi>It could hurt someone</bdi>" in desk(room)


def test_what_was_typed_is_stored_and_shown_unchanged(desk):
    room = a_room(answers=1, revealed=True)
    assert desk(room, "Said in anger") == "Said in anger"
    assert "Hidden: <bdi>Said in anger</bdi>" in desk(room)


@pytest.mark.parametrize(
    ("sent", "stored"),
    [
        ("It could hurt somebody", "hurtful"),
        ("It names or describes a person", "about a person"),
        ("Set aside by the facilitator", "none given"),
    ],
)
def test_a_page_from_before_there_were_keys_stores_the_key(desk, sent, stored):
    assert desk(a_room(answers=1, revealed=True), sent) == stored


@pytest.mark.parametrize("page", ["mine", "answers/{}/edit"])
def test_its_author_reads_the_words_in_the_language_of_the_phone(client, settings, page):
    settings.OFFERED_LANGUAGES = ["en", "en-xa"]
    room = a_room()
    client.cookies[SEAT] = secret = joining.join(room.session)
    answer = an_answer(access.find_seat_in(room.session, {SEAT: secret}), room.why)
    asking.reveal(room.session, room.why)
    hiding.hide(room.session, answer, "hurtful")
    address = f"/s/{room.session.written_code}/{page.format(answer.pk)}"
    for language, words in (("en", "It could hurt someone<"), ("en-xa", "⟦It could hurt someone")):
        shown = client.get(address, headers={"Accept-Language": language}).content.decode()
        assert f'<span dir="auto">{words}' in shown


def test_what_was_stored_before_there_were_keys_is_shown_in_the_language_in_use():
    assert reason_words("It could hurt somebody") == "It could hurt someone"
    with translation.override("en-xa"):
        assert reason_words("It could hurt somebody").startswith("⟦It could hurt someone")
        assert reason_words("about a person").startswith("⟦It names")
        assert reason_words("Said in anger") == "Said in anger"


def test_each_key_comes_back_from_the_english_that_other_programs_get():
    assert {reason_key(reason_in_english(key)) for key in WORDS} == set(WORDS)


def test_a_summary_and_its_data_hold_the_words():
    room = a_room(answers=2, revealed=True)
    hiding.hide(room.session, room.answers[0], "hurtful")
    Node.objects.filter(pk=room.answers[1].pk).update(
        state="hidden", reason="It could hurt somebody"
    )
    document = document_of(room.session, "public")
    (told,) = document.numbers.hidden
    assert (told.reason, told.answers) == ("It could hurt someone", 2)
    for slug in ("json", "md"):
        said = READERS[slug].words(written(slug, document))
        assert "It could hurt someone" in said and "hurtful" not in said
