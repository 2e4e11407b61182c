"""A session whose answers were deleted: its causes and actions, on the page and in every format."""

from dataclasses import replace

import pytest

from tests.exports.read_back import READERS
from tests.exports.test_every_format import TREE_ALONE
from tests.exports.trees import a_record, with_updates, written
from tests.factories import a_closed_session, an_organiser, fresh
from workshops.actions import expiry, importing
from workshops.exports import reading
from workshops.exports.document import document_from, document_of
from workshops.exports.formats import FORMATS


def a_document():
    record = with_updates(a_record())
    causes = tuple(replace(cause, node=None) for cause in record.causes)
    settings = replace(record.settings, answers_deleted="2027-02-21")
    alone = {"nodes": record.nodes[:1], "whys": (), "checks": (), "remarks": (), "causes": causes}
    return document_from(replace(record, settings=settings, **alone), "public")


def test_the_headline_says_so_and_what_there_is():
    document = a_document()
    assert document.headline == (
        "12 people took part. The answers have been deleted. "
        "1 underlying cause is marked. 1 action is planned. "
        "This is one room’s account. Another room might find other causes."
    )
    slugs = [section.slug for section in document.sections]
    assert slugs == ["in-short", "did", "causes", "actions", "method"]


def test_the_first_page_does_not_say_that_the_room_was_not_asked():
    (points,) = a_document().sections[0].blocks
    assert dict(points.rows)["How sure the room is"] == "The answers have been deleted."
    assert dict(points.rows)["What was found"] == "It is a habit"


@pytest.mark.parametrize("slug", [slug for slug in FORMATS if slug not in {*TREE_ALONE, "zip"}])
def test_every_format_that_is_read_has_the_cause_and_the_action(slug):
    said = "".join(READERS[slug].words(written(slug, a_document())).split())
    assert ("Itisahabit" in said, "Askfirst" in said) == (True, True)


@pytest.mark.parametrize("slug", sorted(TREE_ALONE))
def test_every_format_of_the_tree_can_be_written_with_the_question_alone(slug):
    assert written(slug, a_document())


@pytest.mark.django_db
def test_it_can_be_imported_again_and_read(client):
    session, _agreed = a_closed_session("Show every draft")
    expiry.delete_answers(session, by=None)
    kept = written("json", document_of(fresh(session), "organiser"))
    record, _notes = reading.read(kept)
    again = importing.import_session(record, an_organiser())
    html = client.get(f"/s/{again.written_code}/summary").text
    assert "The answers have been deleted." in html
    assert "Plans are made without us" in html


@pytest.mark.django_db
def test_its_desk_leads_to_the_summary_and_its_big_screen_has_the_question(client):
    session, _agreed = a_closed_session("Show every draft")
    expiry.delete_answers(session, by=None)
    client.force_login(session.organiser)
    code = session.written_code
    assert client.get(f"/desk/{code}")["Location"] == f"/s/{code}/summary"
    assert session.question.text in client.get(f"/s/{code}/screen").text
