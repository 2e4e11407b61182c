"""People who download while the hall is writing: each an archive of a large session."""

import http.client
import json
from threading import Event, Thread

ASK_AGAIN_SECONDS = 1


class Downloaders:
    """They ask as long as the context lasts: `with Downloaders(host, port, count): …`"""

    def __init__(self, host, port, count, answers=1000):
        self._server, self._over = (host, port), Event()
        self.files, self.bytes = 0, 0
        codes = [_a_session(answers) for _ in range(count)]
        self._threads = [Thread(target=self._download, args=(code,)) for code in codes]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *exception):
        self._over.set()
        for thread in self._threads:
            thread.join()

    def report(self):
        """Return what has been downloaded so far."""
        taken = {"archives downloaded": self.files, "MB downloaded": round(self.bytes / 1e6, 1)}
        return {"people who download": len(self._threads), **taken}

    def _download(self, code):
        address = f"/s/{code}/summary.zip"
        while not self._over.is_set():
            if json.loads(self._get(address, "application/json"))["state"] == "ready":
                self.bytes += len(self._get(address, "*/*"))
                self.files += 1
                return
            self._over.wait(ASK_AGAIN_SECONDS)

    def _get(self, address, kind):
        connection = http.client.HTTPConnection(*self._server, timeout=60)
        try:
            connection.request("GET", address, headers={"Accept": kind})
            return connection.getresponse().read()
        finally:
            connection.close()


def _a_session(answers):
    from tests.exports.trees import a_tree
    from tests.factories import an_organiser
    from workshops.actions import importing

    return importing.import_session(a_tree(answers), an_organiser()).written_code
