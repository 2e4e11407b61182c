"""What is published by Redis when much changes while it is slow."""

from threading import Event

from workshops.notifications.by_redis import Publisher


def test_of_waiting_notifications_with_the_same_key_only_the_latest_is_sent(monkeypatch):
    publisher = Publisher("redis://nowhere.invalid:6379", "a channel")
    sent, goes_on = [], Event()

    def slowly(payloads):
        sent.append(list(payloads))
        goes_on.wait(10)

    monkeypatch.setattr(publisher, "_publish", slowly)
    publisher.soon("7 1000", key=7)
    while not sent:
        pass
    for payload, key in (
        ("7 2000", 7),
        ("7 p 5 0 0", (7, "p")),
        ("8 2000", 8),
        ("7 p 6 0 0", (7, "p")),
        ("7 3000", 7),
    ):
        publisher.soon(payload, key=key)
    goes_on.set()
    publisher.thread.shutdown(wait=True)
    assert sent == [["7 1000"], ["7 3000", "7 p 6 0 0", "8 2000"]]
