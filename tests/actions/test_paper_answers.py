"""A stack of answers on paper, typed in at once."""

import pytest
from django.test import Client

from tests.actions.steps import newest, undo
from tests.factories import a_room, an_organiser, fresh
from workshops.actions import answering, asking, hiding, undoing
from workshops.exports import document_of
from workshops.exports.blocks import Sentences
from workshops.forms import PaperForm
from workshops.models import Answer, UndoEntry, limits
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

TEXTS = ["We came too late", "Nobody asked us", "It was decided before"]
OP = "one-stack-of-cards"


def sent(typed):
    return PaperForm({"text": typed, "op_id": OP})


def error(typed):
    return sent(typed).errors["text"][0]


def test_each_line_is_an_answer_that_belongs_to_nobody():
    room = a_room()
    assert answering.add_from_paper(room.session, room.why, TEXTS, OP) == 3
    answers = list(Answer.objects.all())
    assert sorted(answer.text for answer in answers) == sorted(TEXTS)
    assert all(answer.from_room and answer.on_paper for answer in answers)
    tags = [room.session.author_tag(seat) for seat in room.seats]
    assert not {bytes(answer.author_tag) for answer in answers} & set(tags)
    assert fresh(room.why).answers == 3


def test_the_same_stack_is_added_once():
    room = a_room()
    answering.add_from_paper(room.session, room.why, TEXTS[:2], OP)
    revision = fresh(room.session).revision
    assert answering.add_from_paper(room.session, room.why, TEXTS[:2], OP) == 0
    assert fresh(room.session).revision == revision
    assert answering.add_from_paper(room.session, room.why, TEXTS, OP) == 1
    assert Answer.objects.count() == 3


def test_it_is_one_change_and_one_step():
    room = a_room(answers=2, revealed=True)
    before = fresh(room.session).revision
    answering.add_from_paper(room.session, room.why, TEXTS, OP)
    assert fresh(room.session).revision == before + 1
    assert newest(room).kind == "cards"
    undo(room)
    assert Answer.objects.count() == fresh(room.why).answers == 2
    assert UndoEntry.objects.filter(kind="cards", undone=True).exists()


def test_a_stack_that_was_built_on_stays():
    room = a_room(answers=1, revealed=True)
    answering.add_from_paper(room.session, room.why, TEXTS, OP)
    entry = newest(room)
    asking.ask(room.session, Answer.objects.get(text=TEXTS[1]))
    with pytest.raises(Refused, match="has changed this since"):
        undoing.undo(room.session, entry)
    assert Answer.objects.filter(on_paper=True).count() == 3


def test_a_card_that_names_a_person_can_be_hidden():
    room = a_room(answers=1, revealed=True)
    answering.add_from_paper(room.session, room.why, TEXTS, OP)
    hiding.hide(room.session, Answer.objects.get(text=TEXTS[0]), "It names a person")
    assert fresh(room.why).answers == 3


def test_a_settled_why_takes_no_more_cards():
    room = a_room(answers=1, revealed=True)
    asking.settle(room.session, room.why)
    with pytest.raises(Refused, match="settled"):
        answering.add_from_paper(room.session, room.why, TEXTS, OP)


def test_empty_lines_and_spaces_are_left_out():
    form = sent("  First \r\n\r\n   \r\nSecond\r\n")
    assert form.is_valid()
    assert form.cleaned_data["text"] == ["First", "Second"]


def test_a_refusal_names_the_line_as_it_was_typed():
    typed = "\n\nShort\n" + "x" * (limits.ANSWER + 1)
    assert error(typed) == "Line 4 is too long. The most is 600 characters."


@pytest.mark.parametrize("typed", ["", " \n \n"])
def test_a_stack_of_nothing_is_refused(typed):
    assert error(typed) == "Write 1 answer on each line."


def test_a_hundred_at_once_is_the_most():
    assert sent("\n".join(["x"] * 100)).is_valid()
    assert error("\n".join(["x"] * 101)) == "You have 101 answers. The most is 100."


def test_the_longest_op_id_has_room_for_the_number_of_a_line():
    room = a_room()
    answering.add_from_paper(room.session, room.why, ["x"] * 100, "o" * 64)
    assert Answer.objects.count() == 100


def test_desk_and_phones_say_that_it_was_on_paper():
    room, client = a_room(answers=1, revealed=True), Client()
    client.force_login(an_organiser())
    desk = f"/desk/{room.session.written_code}"
    client.post(f"{desk}/whys/{room.why.pk}/paper", {"text": "\n".join(TEXTS), "op_id": OP})
    page = client.get(desk).text
    assert page.count("<span>On paper</span>") == 3
    assert "3 answers added from paper." in page
    assert "Said aloud</span>" not in page


def test_the_summary_says_how_many_were_on_paper_and_how_many_aloud():
    room = a_room(answers=1, revealed=True)
    answering.add_from_paper(room.session, room.why, TEXTS, OP)
    answering.add_from_room(room.session, room.why, "Aloud", "op-id-aloud")
    document = document_of(fresh(room.session), "public")
    (said,) = [
        block.lines
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Sentences) and "paper" in " ".join(block.lines)
    ]
    assert "3 answers were written on paper. A facilitator typed them in." in said
    assert "1 answer was said aloud. A facilitator typed it in." in said
