"""A host that takes connections and says nothing: worse than one that is away."""

import socket
from contextlib import contextmanager, suppress
from threading import Thread


class Silent:
    """`given_up` counts the connections whose other side has stopped waiting."""

    def __init__(self, listening):
        self.listening = listening
        self.url = f"redis://127.0.0.1:{listening.getsockname()[1]}"
        self.asked = self.given_up = 0

    def accept_all(self):
        with suppress(OSError):  # closed at the end
            while True:
                connection, _ = self.listening.accept()
                self.asked += 1
                Thread(target=self._hold, args=[connection], daemon=True).start()

    def _hold(self, connection):
        with connection, suppress(OSError):
            while connection.recv(4096):
                pass
        self.given_up += 1


@contextmanager
def silent_host():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        silent = Silent(listening)
        Thread(target=silent.accept_all, daemon=True).start()
        yield silent
        listening.shutdown(socket.SHUT_RDWR)
