"""Pages that never read, among others: the others get all, and ours holds one frame for them."""

import contextlib
import json
import re
import socket
import time
from urllib.parse import urlsplit

import pytest

from tests.factories import a_room, an_answer, fresh
from tests.live.sockets import PATIENCE, Page
from workshops.actions import asking, undoing
from workshops.models import UndoEntry
from workshops.relay.socket import GIVE_UP_SECONDS

pytestmark = pytest.mark.django_db(transaction=True)

# Eight frames of some 600 KB: more than the 4 MB which the system may keep for a page.
ANSWERS = 150
ROUNDS = 8
# The frame that closes a WebSocket: ours (try again later), or uvicorn's where pings stay without
# an answer, whichever is due first.
CLOSE = re.compile(rb"\x88.(\x03\xf5|\x03\xf3)", re.DOTALL)
WORDS = '"' * 590  # six bytes each, as HTML


@pytest.fixture
def reader(server):
    with contextlib.ExitStack() as opened:
        yield lambda session: opened.enter_context(Page(server, session, audience="screen"))


@pytest.fixture
def deaf(server):
    """`deaf(session)` is a screen that opens its socket and never reads."""
    with contextlib.ExitStack() as opened:

        def connect(session):
            page = opened.enter_context(socket.socket())
            page.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            page.connect((urlsplit(server).hostname, urlsplit(server).port))
            page.sendall(handshake(server, session))
            assert page.recv(12, socket.MSG_WAITALL) == b"HTTP/1.1 101"
            return page

        yield connect


def handshake(server, session):
    lines = [
        f"GET /s/{session.written_code}/live?audience=screen HTTP/1.1",
        f"Host: {urlsplit(server).netloc}",
        f"Origin: {server}",
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def a_talkative_room():
    room = a_room(people=6)
    for number in range(ANSWERS):
        an_answer(room.seats[number % 6], room.why, f"{number} {WORDS}")
    return room


class Reader:
    """A screen that reads all that it is sent."""

    def __init__(self, page, session):
        self.page, self.session, self.bytes = page, session, 0
        self.stands_at = page.next("beat")["revision"]

    def hear_all(self):
        """Until it is where the room is, without a gap."""
        while self.stands_at < fresh(self.session).revision:
            text = self.page.socket.recv(timeout=PATIENCE)
            message = json.loads(text)
            if message["type"] == "frame":
                assert message["from"] == self.stands_at
                self.stands_at = message["to"]
                self.bytes += len(text)


def reveal_again(room, reader):
    """Show every answer again and remove it again: 2 frames, 1 of them large."""
    asking.reveal(room.session, fresh(room.why))
    reader.hear_all()
    undoing.undo(room.session, UndoEntry.objects.filter(session=room.session).latest("revision"))
    reader.hear_all()


def read_all_that_is_there(page, seconds=1):
    """How many bytes, the last of them, and whether the line has ended."""
    page.settimeout(seconds)
    count, last = 0, b""
    try:
        while piece := page.recv(1 << 16):
            count, last = count + len(piece), (last + piece)[-64:]
    except TimeoutError:
        return count, last, False
    except ConnectionResetError:
        pass
    return count, last, True


@pytest.mark.long
@pytest.mark.slow
def test_others_get_every_frame_while_some_pages_never_read(deaf, reader):
    room = a_talkative_room()
    deaf_ones = [deaf(room.session) for _ in range(2)]
    others = Reader(reader(room.session), room.session)
    for _ in range(ROUNDS):
        reveal_again(room, others)
    kept = [read_all_that_is_there(page)[0] for page in deaf_ones]
    # What they were too slow for is not kept for them: they lack more than one whole frame.
    assert max(kept) < others.bytes * (ROUNDS - 1) / ROUNDS


@pytest.mark.long
def test_a_page_that_does_not_read_for_long_is_cut(deaf, reader):
    room = a_talkative_room()
    page = deaf(room.session)
    others = Reader(reader(room.session), room.session)
    end = time.monotonic() + GIVE_UP_SECONDS + 15
    while time.monotonic() < end:
        reveal_again(room, others)
    _, last, has_ended = read_all_that_is_there(page)
    # The kernel closes a connection silently if it could not deliver anything (uvicorn_protocol).
    assert has_ended or CLOSE.search(last), last
