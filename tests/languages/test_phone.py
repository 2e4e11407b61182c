"""Nothing on a phone is in English only: pages, frames, what it wrote, what is refused."""

import pytest

from tests.factories import a_room, an_answer
from tests.untranslated import GREEK, untranslated
from workshops import access
from workshops.actions import asking, causes, grouping, hiding, joining, voting
from workshops.actions.closing import begin_closing, close
from workshops.cookies import SEAT

pytestmark = pytest.mark.django_db


@pytest.fixture
def room(client, settings):
    """A room in which all that people wrote is Greek. `client` is the phone of its last seat."""
    settings.OFFERED_LANGUAGES = ["en-xa"]
    room = a_room(title=GREEK, question=GREEK, welcome=GREEK, people=2, mode="full")
    client.cookies[SEAT] = secret = joining.join(room.session)
    room.seats.append(access.find_seat_in(room.session, {SEAT: secret}))
    room.answers = [an_answer(seat, room.why, f"{GREEK} {seat.pk}") for seat in room.seats * 2]
    return room


@pytest.fixture
def said_in_english(client):
    """What each of a phone's pages says in English alone, and the frames that it gets."""

    def look(room):
        room.session.refresh_from_db()
        address = f"/s/{room.session.written_code}"
        pages = [client.get(address + rest).text for rest in ("", "/mine", "/tree")]
        if room.session.phase != "closed":  # then there is the summary, and nothing changes
            changes = client.get(f"{address}/changes", {"since": 0, "language": "en-xa"}).json()
            pages += [f'<html lang="en-XA">{piece["html"]}</html>' for piece in changes["upserts"]]
            assert len(pages) > 3
        return [words for page in pages for words in untranslated(page)]

    return look


def writing(room):
    pass


def hidden(room):
    """One of the phone's own answers is hidden, in words that its facilitator wrote."""
    asking.reveal(room.session, room.why)
    hiding.hide(room.session, room.answers[2], GREEK)
    hiding.hide(room.session, room.answers[0], "hurtful")


def arranged(room):
    asking.reveal(room.session, room.why)
    first, second, mine, *_ = room.answers
    grouping.group(room.session, [first.pk, second.pk], GREEK)
    causes.mark_cause(room.session, mine, GREEK)
    asking.ask(room.session, mine)


def timed(room):
    asking.set_timer(room.session, room.why, 60)


def voted(room):
    asking.reveal(room.session, room.why)
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[2], room.answers[0])


def out_of_dots(room):
    voted(room)
    for _ in range(room.session.dots - 1):
        voting.give(room.seats[2], room.answers[0])


def settled(room):
    voted(room)
    asking.settle(room.session, room.why)


def locked(room):
    joining.lock(room.session)


def closing(room):
    arranged(room)
    begin_closing(room.session)


def closed(room):
    closing(room)
    close(room.session)


@pytest.mark.parametrize(
    "state",
    [writing, hidden, arranged, timed, voted, out_of_dots, settled, locked, closing, closed],
)
def test_a_phone_says_nothing_in_english_alone(said_in_english, room, state):
    state(room)
    assert said_in_english(room) == []


SENT = [
    ("whys/{why}/answers", {"text": ""}),
    ("whys/{why}/answers", {"text": "α" * 9999, "op_id": "α"}),
    ("answers/{mine}/edit", {"text": ""}),
    ("answers/{mine}/edit", {"text": GREEK}),
    ("answers/{mine}/withdraw", {}),
    ("answers/{other}/edit", {"text": GREEK}),
    ("nodes/{other}/vote", {}),
    ("nodes/{other}/vote/undo", {}),
]


@pytest.mark.parametrize("state", [writing, hidden, voted, settled, closed])
def test_what_a_phone_is_told_after_it_sent_something(client, room, state, subtests):
    state(room)
    places = {"why": room.why.pk, "mine": room.answers[2].pk, "other": room.answers[0].pk}
    for address, given in SENT:
        with subtests.test(address=address, given=given):
            path = f"/s/{room.session.written_code}/{address.format(**places)}"
            page = client.post(path, given, follow=True)
            assert "⟦" in page.text
            assert untranslated(page.text) == []
