"""340 sentences by somebody who had not seen the code: what is found, missed, found in vain."""

import pytest

from workshops.before_sending import found_in

from .measured import figures, sentences

SENTENCES = sentences("sentences.tsv")
KINDS = ["email", "name", "nhs", "phone", "postcode"]


def test_there_are_300_sentences_and_half_of_them_hold_something_personal():
    assert len(SENTENCES) == 300
    assert sum(row.kind in KINDS for row in SENTENCES) == 150
    assert all(row.kind == "none" or row.words in row.text for row in SENTENCES)


def test_what_is_personal_is_found_and_little_else():
    found = figures(SENTENCES)["all"]
    assert found.precision >= 0.95
    assert found.recall >= 0.9


@pytest.mark.parametrize("language", ["en", "cy", "ur"])
def test_it_is_found_in_each_language(language):
    found = figures(SENTENCES, lambda sentence, kind: sentence.language)[language]
    assert found.recall > 0.85


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_found(kind):
    found = figures(SENTENCES, lambda sentence, kind: kind)[kind]
    assert found.recall >= 0.9
    assert found.precision >= 0.9


def test_blame_is_measured_by_itself_and_is_found_less_surely():
    found = figures(sentences("blame.tsv"), blame=True)["all"]
    assert found.recall >= 0.8
    assert found.precision >= 0.8


def test_no_sentence_about_something_personal_is_taken_for_blame():
    assert not [row for row in SENTENCES if "blame" in {each.kind for each in found_in(row.text)}]
