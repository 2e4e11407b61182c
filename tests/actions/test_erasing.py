"""One answer or view is deleted after the close, wherever the session has its words."""

import json

import pytest
from django.db import connection

from tests.exports.read_back import READERS
from tests.exports.trees import written
from tests.factories import a_room, an_answer, fresh
from workshops import export_jobs
from workshops.actions import (
    asking,
    causes,
    checks,
    closing,
    erasing,
    expiry,
    grouping,
    hiding,
    importing,
    remarks,
)
from workshops.exports import document_of, reading
from workshops.models import ExportJob, Node, Remark, Session
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

WORDS = "Sister Canary told my mother off"


@pytest.fixture
def room():
    """A room that asked why about an answer, which is a cause, and other people wrote beside it."""
    room = a_room(answers=1)
    room.told = an_answer(room.seats[1], room.why, WORDS)
    asking.reveal(room.session, room.why)
    checks.open_check(room.session, "meant", _cause_of(room).node)
    remarks.add_view(room.seats[2], room.told, f"Not true: {WORDS}")
    below = asking.ask(room.session, room.told)
    an_answer(room.seats[2], below, "Nobody had time")
    return room


def _cause_of(room):
    cause = causes.mark_cause(room.session, room.told, f"Because {WORDS}.")
    causes.add_action(room.session, cause, what="Say sorry")
    return cause


def rows_with(words):
    """Every table of the database that has these words, in any column."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname !~ '^(pg|sql)_'"
        )
        tables = [name for (name,) in cursor.fetchall()]
        found = []
        for table in tables:
            query = f'SELECT count(*) FROM "{table}" AS row WHERE row::text LIKE %s'
            cursor.execute(query, [f"%{words}%"])
            found += [table] * cursor.fetchone()[0]
    return sorted(found)


def test_its_words_are_in_no_row_of_the_database_any_more(room):
    closing.close(room.session)
    export_jobs.job_for(room.session, "json", "organiser")
    ExportJob.objects.update(content=WORDS.encode())
    assert set(rows_with(WORDS)) >= {"workshops_node", "workshops_cause", "workshops_remark"}
    erasing.erase(room.session, room.told, wording="People are told off", by=None)
    assert rows_with("Canary") == []
    assert not ExportJob.objects.exists()


def test_its_place_and_its_cause_stay_and_the_figures_agree(room):
    closing.close(room.session)
    before = document_of(fresh(room.session), "public").numbers
    erasing.erase(room.session, room.told, wording="People are told off", by=None)
    document = document_of(fresh(room.session), "public")
    assert (before.answers, document.numbers.answers, document.numbers.erased) == (3, 2, 1)
    assert document.numbers.answers_in_all == before.answers_in_all
    assert [why.answers for why in room.session.whys.order_by("position")] == [1, 1]
    (cause,) = document.record.causes
    assert (cause.wording, cause.actions[0].what) == ("People are told off", "Say sorry")
    (place,) = [node for node in document.record.nodes if node.id == room.told.pk]
    assert (place.state, place.text, place.tally) == ("erased", None, None)


@pytest.mark.parametrize("slug", ["csv", "docx", "graphml", "md", "opml", "svg", "txt", "xlsx"])
def test_files_have_the_label_and_not_the_words(room, slug):
    closing.close(room.session)
    erasing.erase(room.session, room.told, wording="People are told off", by=None)
    said = READERS[slug].words(written(slug, document_of(fresh(room.session), "public")))
    assert "Canary" not in said
    assert "Deleted answer" in " ".join(said.split())


def test_a_hidden_answer_leaves_the_data_of_the_organiser_too(room):
    other = an_answer(room.seats[0], fresh(room.why), "Canary again")
    hiding.hide(room.session, other, "It names somebody")
    closing.close(room.session)
    erasing.erase(room.session, other, by=None)
    found = json.loads(written("json", document_of(fresh(room.session), "organiser")))
    assert "Canary again" not in json.dumps(found)
    assert found["numbers"]["hidden"] == []


def test_what_repeats_its_words_needs_others(room):
    closing.close(room.session)
    for wording in ("", f"Because {WORDS.lower()}."):
        with pytest.raises(Refused):
            erasing.erase(room.session, room.told, wording=wording, by=None)
    assert fresh(room.told).text == WORDS


def test_a_theme_gets_another_name_and_keeps_its_other_answers():
    room = a_room(answers=2, revealed=True)
    theme = grouping.group(room.session, [a.pk for a in room.answers], "Answer number 0")
    closing.close(room.session)
    with pytest.raises(Refused):
        erasing.erase(room.session, room.answers[0], by=None)
    erasing.erase(room.session, room.answers[0], theme="Numbers", by=None)
    assert fresh(theme).text == "Numbers"
    assert list(fresh(theme).members.all()) == [room.answers[1]]


def test_what_was_placed_between_the_sides_forgets_it(room):
    closing.close(room.session)
    placed = [[room.told.pk, "common", 9], [room.answers[0].pk, "common", 9]]
    batch = {"whys": [room.why.node_id], "checks": [], "placed": placed}
    Session.objects.filter(pk=room.session.pk).update(voice={"batches": [batch]})
    erasing.erase(room.session, room.told, wording="People are told off", by=None)
    assert fresh(room.session).voice["batches"][0]["placed"] == placed[1:]


def test_a_view_is_deleted_alone(room):
    closing.close(room.session)
    erasing.erase_remark(room.session, Remark.objects.get(), by=None)
    assert not Remark.objects.exists()
    assert fresh(room.told).text == WORDS


def test_only_answers_of_closed_sessions_and_only_once(room):
    with pytest.raises(Refused):
        erasing.erase(room.session, room.told, wording="Else", by=None)
    closing.close(room.session)
    with pytest.raises(Refused):
        erasing.erase(room.session, room.session.question, by=None)
    erasing.erase(room.session, room.told, wording="Else", by=None)
    with pytest.raises(Refused):
        erasing.erase(room.session, room.told, wording="Else", by=None)


def test_it_is_imported_as_it_is_and_its_cause_outlives_the_answers(room):
    closing.close(room.session)
    erasing.erase(room.session, room.told, wording="People are told off", by=None)
    data = written("json", document_of(fresh(room.session), "operator"))
    again = importing.import_session(reading.read(data)[0], room.session.organiser)
    assert again.nodes.filter(state=Node.State.ERASED).count() == 1
    expiry.delete_answers(again, by=None)
    assert [cause.wording for cause in again.causes.all()] == ["People are told off"]
