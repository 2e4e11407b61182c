import socket

from coprod.hosting import network


def test_free_port_when_taken_is_the_next_one():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert network.free_port("127.0.0.1", port) > port


def test_free_port_when_free_is_the_wanted_one():
    with socket.create_server(("127.0.0.1", 0)) as freed:
        port = freed.getsockname()[1]
    assert network.free_port("127.0.0.1", port) == port


def test_free_port_when_the_highest_are_taken_is_none(monkeypatch):
    with socket.socket() as taken:
        taken.bind(("127.0.0.3", network.HIGHEST_PORT))
        assert network.free_port("127.0.0.3", network.HIGHEST_PORT) is None


def test_lan_address_is_never_this_machine_alone():
    address = network.lan_address()
    assert address is None or not address.startswith("127.")
