"""Nothing at the desk is in English only: its pages, its frames, its refusals."""

import pytest

from common.languages import figure
from tests.factories import a_room, an_answer
from tests.untranslated import GREEK, untranslated
from workshops import fragments
from workshops.actions import answering, asking, causes, grouping, hiding, joining, voting
from workshops.actions.closing import begin_closing, close
from workshops.board import Audience

pytestmark = pytest.mark.django_db
FRAMES = Audience("desk", language="en-xa")


@pytest.fixture
def desk(client, settings):
    """`desk(room)` is what the desk says in English alone: its page, the causes, and a frame."""
    settings.OFFERED_LANGUAGES = ["en-xa"]

    def said(room):
        client.force_login(room.session.organiser)
        address = f"/desk/{room.session.written_code}"
        pages = [client.get(address + query).text for query in ("", "?pane=causes")]
        frame = fragments.frame(room.session.pk, 0, FRAMES)
        pages += [f'<html lang="en-XA">{piece.html}</html>' for piece in frame.upserts]
        assert len(pages) > 3
        return [words for page in pages for words in untranslated(page, data=["mona"])]

    return said


@pytest.fixture
def room():
    """A room in which all that people wrote is Greek."""
    room = a_room(title=GREEK, question=GREEK, welcome=GREEK, people=4, mode="full")
    room.answers = [an_answer(seat, room.why, GREEK) for seat in room.seats]
    return room


def revealed(room):
    asking.reveal(room.session, room.why)


def arranged(room):
    """A theme, an answer hidden for each reason, a cause with an action, a why below."""
    revealed(room)
    first, second, third, fourth = room.answers
    grouping.group(room.session, [first.pk, second.pk], GREEK)
    hiding.hide(room.session, third, "hurtful")
    cause = causes.mark_cause(room.session, fourth, GREEK)
    causes.add_action(room.session, cause, what=GREEK)
    asking.ask(room.session, fourth)


def taken_back(room):
    """A cause in the words of an answer that its author has taken back since."""
    arranged(room)
    answering.withdraw(room.seats[3], room.answers[3])
    assert room.session.causes.get().wording != GREEK


def timed(room):
    asking.set_timer(room.session, room.why, 60)
    joining.lock(room.session)


def voted(room):
    revealed(room)
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[0], room.answers[1])
    asking.set_timer(room.session, room.why, 60)


def settled(room):
    voted(room)
    asking.settle(room.session, room.why)


def closing(room):
    arranged(room)
    begin_closing(room.session)


def closed(room):
    closing(room)
    close(room.session)


@pytest.mark.parametrize(
    "state", [timed, revealed, arranged, taken_back, voted, settled, closing, closed]
)
def test_a_desk_says_nothing_in_english_alone(desk, room, state):
    state(room)
    assert desk(room) == []


@pytest.mark.parametrize(
    ("address", "given"),
    [
        ("nodes/{answer}/hide", {"reason": ""}),
        ("nodes/{answer}/cause", {"wording": ""}),
        ("themes", {"name": "", "members": ""}),
        ("themes", {"name": GREEK, "members": "1"}),
        ("themes", {"name": GREEK, "members": "x"}),
        ("whys/{why}/clock", {"seconds": "x"}),
        ("whys", {"node": "x"}),
        ("places", {"cap": "0"}),
        ("invitations", {"hours": "5"}),
    ],
)
def test_what_the_desk_refuses_is_said_in_the_language_of_the_page(
    client, settings, room, address, given
):
    settings.OFFERED_LANGUAGES = ["en-xa"]
    revealed(room)
    client.force_login(room.session.organiser)
    path = address.format(answer=room.answers[0].pk, why=room.why.pk)
    refused = client.post(
        f"/desk/{room.session.written_code}/{path}", given, headers={"HX-Request": "true"}
    )
    assert refused.status_code == 422
    assert "⟦" in refused.text
    assert untranslated(f'<html lang="en-XA">{refused.text}</html>') == []


@pytest.mark.parametrize(("cap", "count"), [("150", 150), ("5000", 5000)])
def test_what_the_desk_answers_is_said_in_the_language_of_the_page(
    client, settings, room, cap, count
):
    settings.OFFERED_LANGUAGES = ["en-xa"]
    client.force_login(room.session.organiser)
    address = f"/desk/{room.session.written_code}/places"
    page = client.post(address, {"cap": cap}, follow=True).text
    assert figure(count) in page
    assert untranslated(page, data=["mona"]) == []
