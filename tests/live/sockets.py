"""An open socket, without the page around it."""

import json

from websockets.sync.client import connect

PATIENCE = 10


class Page:
    """An open socket of one page. `cookies` are extra ones, such as a facilitator's."""

    def __init__(
        self, server, session, *, secret="", audience="phone", origin=None, code=None, cookies=""
    ):
        address = server.replace("http", "ws") + f"/s/{code or session.written_code}/live"
        self.opening = connect(
            f"{address}?audience={audience}",
            origin=origin or server,
            additional_headers={"Cookie": f"seat={secret}; {cookies}"},
            open_timeout=PATIENCE,
        )

    def __enter__(self):
        self.socket = self.opening.__enter__()
        return self

    def __exit__(self, *exception):
        self.opening.__exit__(*exception)

    def next(self, kind, patience=PATIENCE):
        """Return the next message of a kind."""
        while True:
            message = json.loads(self.socket.recv(timeout=patience))
            if message["type"] == kind:
                return message

    def is_quiet(self, kind="frame", seconds=0.6):
        try:
            while True:
                message = json.loads(self.socket.recv(timeout=seconds))
                if message["type"] == kind:
                    return False
        except TimeoutError:
            return True
