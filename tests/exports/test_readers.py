"""What each reader finds in a document, and what is absent from every byte of it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.exports.read_back import READERS
from tests.exports.trees import written
from tests.factories import a_room, a_seat, an_answer, fresh
from workshops.actions import answering, asking, causes, closing, grouping, hiding, voting
from workshops.board import SCREEN, read_board
from workshops.exports import FORMATS, document_of
from workshops.models import Session, Why

pytestmark = pytest.mark.django_db

SILENT, HIDDEN, WITHDRAWN = "canary in silence", "canary that was hidden", "canary taken back"


@pytest.fixture
def room():
    """One why revealed, with a hidden and a withdrawn answer; another in silence below it."""
    room = a_room(people=3)
    texts = ("Asked too late", HIDDEN, WITHDRAWN)
    told = [an_answer(room.seats[n], room.why, text) for n, text in enumerate(texts)]
    asking.reveal(room.session, room.why)
    hiding.hide(room.session, told[1], "It names somebody")
    answering.withdraw(room.seats[2], told[2])
    room.below = asking.ask(room.session, told[0])
    an_answer(room.seats[0], room.below, SILENT)
    room.told = told
    return room


def everything(session, reader):
    """Return every format's text."""
    return "".join(of_each(session, reader).values())


def of_each(session, reader):
    """The text of each format, by its slug."""
    document = document_of(session, reader)
    return {slug: READERS[slug].words(written(slug, document)) for slug in FORMATS}


def formats_with(words, told):
    return {slug for slug, text in told.items() if words in text}


def texts(session, reader):
    return [node.text for node in document_of(session, reader).record.nodes if node.parent]


def test_the_public_finds_neither_hidden_nor_withdrawn_nor_silent_answers(room):
    assert "canary" not in everything(room.session, "public")
    assert texts(room.session, "public") == ["Asked too late"]


def test_the_organiser_finds_hidden_answers_in_the_data_alone_and_no_silent_ones(room):
    told = of_each(room.session, "organiser")
    assert formats_with(HIDDEN, told) == {"json", "zip"}
    (hidden,) = (n for n in document_of(room.session, "organiser").kept.nodes if n.text == HIDDEN)
    assert (hidden.state, hidden.reason) == ("hidden", "It names somebody")
    assert formats_with(SILENT, told) == formats_with(WITHDRAWN, told) == set()


def test_the_server_operator_finds_everything_in_the_data_alone(room):
    told = of_each(room.session, "operator")
    assert formats_with(HIDDEN, told) == formats_with(SILENT, told) == {"json", "zip"}
    assert formats_with(WITHDRAWN, told) == set()


@pytest.mark.parametrize("reader", ["public", "organiser"])
def test_an_archive_with_hidden_words_says_which_file_holds_them(room, reader):
    told = READERS["zip"].words(written("zip", document_of(room.session, reader)))
    assert ("summary.json also contains words that were hidden" in told) == (reader == "organiser")


def test_every_reader_gets_the_same_numbers(room):
    first, *others = (
        document_of(room.session, r).numbers for r in ("public", "organiser", "operator")
    )
    assert others == [first, first]
    assert (first.people, first.answers, first.levels) == (3, 1, (1,))
    assert (first.hidden_in_all, first.withdrawn, first.unrevealed) == (1, 1, 1)


def test_what_is_absent_is_said_in_words(room):
    method = document_of(room.session, "public").sections[-1]
    told = " ".join(method.blocks[0].lines)
    assert "1 answer was hidden. 1: “It names somebody”" in told
    assert "1 answer was taken back by the person who wrote it." in told
    assert "1 answer has not been revealed, so it is not shown here." in told


def test_a_hidden_answer_that_was_asked_keeps_its_place_without_its_words(room):
    asking.reveal(room.session, room.below)
    hiding.hide(room.session, room.told[0], "Off the question")
    nodes = document_of(room.session, "public").record.nodes
    assert [(node.text, node.state) for node in nodes[1:]] == [(None, "hidden"), (SILENT, "here")]
    assert "Hidden answer" in everything(room.session, "public")


def test_the_public_document_is_the_tree_of_the_screen(room):
    asking.reveal(room.session, room.below)
    extra = an_answer(a_seat(room.session), room.why, "Asked too seldom")
    grouping.group(room.session, [extra.pk, an_answer(room.seats[0], room.why).pk], "Asking")
    causes.mark_cause(room.session, extra, "Nobody asks")
    board = read_board(room.session.pk, SCREEN)
    seen = {n.id: (n.parent_id, n.theme_id, n.text or None, n.state) for n in board.nodes.values()}
    record = document_of(room.session, "public").record
    assert {n.id: (n.parent, n.theme, n.text, n.state) for n in record.nodes} == seen


def test_tallies_stay_away_from_the_public_while_people_vote():
    room = a_room(answers=2, revealed=True)
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[0], room.answers[0])
    assert {n.tally for n in document_of(room.session, "public").record.nodes[1:]} == {None}
    asking.settle(room.session, room.why)
    assert sum(n.tally for n in document_of(room.session, "public").record.nodes) == 1


def test_no_export_says_who_or_when():
    room = a_room(answers=2, revealed=True)
    then = timezone.now() - timedelta(hours=5, minutes=17)
    Session.objects.update(opened_at=then)
    Why.objects.update(opened_at=then)
    told = everything(room.session, "operator")
    author = fresh(room.answers[0])
    secrets = [
        bytes(author.author_tag).hex(),
        author.op_id,
        timezone.localtime(then).strftime("%H:%M"),
    ]
    assert [secret for secret in secrets if secret in told] == []


def test_after_the_close_the_people_are_still_counted():
    room = a_room(people=4, answers=2, revealed=True)
    closing.close(room.session)
    document = document_of(room.session, "public")
    assert document.numbers.people == 4
    assert "was destroyed when the session closed" in document.sections[-1].blocks[0].lines[-1]


def test_a_document_takes_the_same_few_queries_for_any_tree(django_assert_num_queries):
    small, large = a_room(answers=1, revealed=True), a_room(answers=12, revealed=True)
    for room in (small, large):
        cause = causes.mark_cause(room.session, room.answers[0], "A cause")
        causes.add_action(room.session, cause, what="Do it")
        with django_assert_num_queries(10):
            document_of(room.session, "public")
