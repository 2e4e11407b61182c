"""A participant whose phone is a program, by docs/protocol.md: HTTP and JSON."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import httpx2

PATIENCE = 30


class Program:
    """Joins with the code. Its requests can be sent from several threads at once."""

    def __init__(self, server, session):
        self.base = f"/s/{session.written_code}"
        headers = {"Accept": "application/json", "Origin": server}
        self.http = httpx2.Client(
            base_url=server, headers=headers, timeout=PATIENCE, trust_env=False
        )

    def __enter__(self):
        self.http.get(self.base)
        self.post("/seats", role_group="").raise_for_status()
        return self

    def __exit__(self, *exception):
        self.http.close()

    @property
    def secret(self):
        """Return the secret of its seat."""
        return self.http.cookies["seat"]

    def answer(self, why, text, op_id):
        return self.post(f"/whys/{why.pk}/answers", text=text, op_id=op_id)

    def vote(self, node):
        return self.post(f"/nodes/{node.pk}/vote")

    def ask_for_changes(self, **own):
        """`own`: what it says of itself, such as polling=1."""
        asked = {"since": 0, "audience": "phone"} | own
        return self.http.get(f"{self.base}/changes", params=asked)

    def post(self, path, **body):
        token = {"X-CSRFToken": self.http.cookies["csrftoken"]}
        return self.http.post(f"{self.base}{path}", data=body, headers=token)


def all_at_once(phone, count, request, *args):
    """What `count` identical requests of a phone were answered, all sent at the same moment."""
    # First something harmless: while connections are still being opened, requests hardly meet.
    _together(count, phone.ask_for_changes)
    return _together(count, request, *args)


def _together(count, request, *args):
    ready = Barrier(count)

    def send(_):
        ready.wait()
        return request(*args)

    with ThreadPoolExecutor(count) as threads:
        return list(threads.map(send, range(count)))
