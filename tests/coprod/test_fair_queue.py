"""Who is served next, and who is refused."""

from threading import Event, Thread

import pytest

from coprod.fair_queue import FairQueue


@pytest.fixture
def queue():
    return FairQueue(most=6, most_of_one=4)


def served(queue):
    """What waits, in the order in which one thread would get it."""
    while queue._queues:
        item, key = queue.get()
        yield item
        queue.done(key)


def test_each_has_its_turn_however_many_one_has_sent(queue):
    for item in ("a1", "a2", "a3", "b1", "b2", "c1"):
        queue.put(item, key=item[0])
    assert list(served(queue)) == ["a1", "b1", "c1", "a2", "b2", "a3"]


def test_what_has_priority_passes_its_own_and_nobody_else(queue):
    for item in ("a1", "a2", "b1"):
        queue.put(item, key=item[0], rank=1)
    queue.put("b9", key="b", rank=2)
    queue.put("b0", key="b", rank=0)
    assert list(served(queue)) == ["a1", "b0", "a2", "b1", "b9"]


def test_one_thread_at_a_time_serves_each(queue):
    for item in ("a1", "a2"):
        queue.put(item, key="a")
    queue.get()
    second, got = [], Event()
    waiting = Thread(target=lambda: (second.append(queue.get()), got.set()), daemon=True)
    waiting.start()
    assert not queue._has_next()
    queue.put("b1", key="b")
    assert got.wait(20) and second == [("b1", "b")]
    assert not queue._has_next()
    queue.done("a")
    assert queue.get() == ("a2", "a")


def test_one_may_have_so_much_waiting_and_all_together_so_much(queue):
    queue.put("a1", key="a", cost=3)
    assert not queue.is_full("a", 1) and queue.is_full("a", 2)
    assert not queue.is_full("a", 2, rank=1)  # each rank is counted by itself
    queue.put("b1", key="b", cost=2)
    assert queue.is_full("b", 2)
    assert not queue.is_full("c", 4)  # who has nothing waiting is never refused
    queue.get()
    assert not queue.is_full("b", 2)
