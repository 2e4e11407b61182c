"""A line that breaks anywhere in a submission: the same op_id sent again makes exactly one row."""

import httpx2
import pytest

from tests.factories import a_room
from tests.faults.network_faults import Closed, Cut, Delay, NoFault, Throttle
from workshops.models import Answer, AuthorBucket
from workshops.models.limits import BURST

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = "We were asked when it was decided"
# In sixteenths: the first byte, several in the head and in the body, and the last byte but one.
PLACES = (0, 1, 5, 9, 13, 16)


class Sender:
    """One phone on a bad line, and how long its submission and the answer to it are, in bytes."""

    def __init__(self, program, line, room):
        self.line, self.why, self.number = line, room.why, 0
        self.phone = program(line.url, room.session)
        before = dict(line.carried)
        assert self.send().status_code == 201
        after = dict(line.carried)
        self.length = {way: after[way] - before[way] for way in after}

    def send(self):
        return self.phone.answer(self.why, TEXT, f"cut-{self.number:06}")

    def is_cut_after(self, way, count):
        """Send something new on a line that breaks there; the response to the second try.

        Ids are drawn and differ in length: where a response ended before that byte, one more is
        sent.
        """
        assert any(self.breaks(way, count) for _ in range(20))
        self.line.fault = NoFault()
        return self.send()

    def breaks(self, way, count):
        self.number += 1
        AuthorBucket.objects.update(tokens=BURST)
        self.line.fault = Cut(**{way: count})
        try:
            self.send()
        except httpx2.TransportError:
            return True
        return False

    def rows(self):
        return Answer.objects.filter(op_id=f"cut-{self.number:06}").count()


@pytest.fixture
def sender(program, line):
    return Sender(program, line, a_room(people=0))


def assert_one_row(sender, way, places):
    """A request that was cut did nothing; a response that was cut came after the commit."""
    expected = {"request": 201, "response": 200}[way]
    for count in places:
        again = sender.is_cut_after(way, count)
        assert (again.status_code, sender.rows()) == (expected, 1), f"{way} cut after {count}"
        assert again.json()["text"] == TEXT


@pytest.mark.parametrize("way", ["request", "response"])
def test_one_row_when_the_line_is_cut_at_chosen_bytes(sender, way):
    last = sender.length[way] - 1
    assert_one_row(sender, way, [last * place // 16 for place in PLACES])


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("way", ["request", "response"])
def test_one_row_when_the_line_is_cut_at_every_byte(sender, way, figure):
    assert_one_row(sender, way, range(sender.length[way]))
    figure(f"bytes of a {way} at each of which the line was cut", sender.length[way])


@pytest.mark.parametrize("fault", [Delay(0.3), Throttle(4000)], ids=["late", "thin"])
def test_one_row_when_the_line_is_slow(sender, line, fault):
    line.fault = fault
    sender.number += 1
    assert sender.send().status_code == 201
    assert sender.rows() == 1


def test_nothing_is_said_to_be_saved_while_nobody_gets_through(sender, line):
    line.fault = Closed()
    sender.number += 1
    with pytest.raises(httpx2.TransportError):
        sender.send()
    assert sender.rows() == 0
    line.fault = NoFault()
    assert (sender.send().status_code, sender.rows()) == (201, 1)
