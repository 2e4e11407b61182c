"""A why that was not asked with “Why?” says how it was asked, in every file with whole trees."""

from dataclasses import replace

import pytest

from tests.exports.read_back import READERS
from tests.exports.trees import a_record, written
from workshops.exports.document import document_from

OWN = "What do we gain by it?"
BOTH = ("Asked as: “What keeps it that way?”", f"Asked as: “{OWN}”")


def told(slug):
    record = a_record()
    first, second = record.whys
    asked = (
        replace(first, prompt_kind="keeps"),
        replace(second, prompt_kind="own", prompt_text=OWN),
    )
    document = document_from(replace(record, whys=asked), "public")
    return "".join(READERS[slug].words(written(slug, document)).split())


@pytest.mark.parametrize("slug", ["txt", "md", "opml", "mm", "docx", "pptx", "pdf"])
def test_files_with_labels_name_every_prompt_but_why(slug):
    said = told(slug)
    assert [prompt for prompt in BOTH if prompt.replace(" ", "") not in said] == []
    assert said.count("Askedas:") == len(BOTH)


@pytest.mark.parametrize(
    ("slug", "keeps"), [("csv", "keeps"), ("graphml", "keeps"), ("xlsx", "Whatkeepsitthatway?")]
)
def test_tables_have_the_prompt_and_those_for_programs_its_key(slug, keeps):
    said = told(slug)
    assert keeps in said
    assert OWN.replace(" ", "") in said
    assert "Why?" not in said
