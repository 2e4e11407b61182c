"""Measure what a page loads when a browser opens it for the first time."""

import time
from dataclasses import dataclass, field

LIVE = "document.body.dataset.connection === 'live'"


@dataclass
class Loading:
    """A page's requests, as Chromium's protocol reports them."""

    page: object
    kinds: dict = field(default_factory=dict)  # by request
    sizes: dict = field(default_factory=dict)  # bytes as received, by request

    def __post_init__(self):
        self.chromium = self.page.context.new_cdp_session(self.page)
        self.chromium.send("Network.enable")
        self.chromium.on("Network.requestWillBeSent", self._sent)
        self.chromium.on("Network.loadingFinished", self._finished)

    def _sent(self, event):
        self.kinds[event["requestId"]] = event.get("type", "Other")

    def _finished(self, event):
        self.sizes[event["requestId"]] = event["encodedDataLength"]

    def slow_down(self, *, delay_ms, bytes_a_second):
        """Slow the connection down to a hall's Wi-Fi, or a village's."""
        speed = {"downloadThroughput": bytes_a_second, "uploadThroughput": bytes_a_second}
        conditions = {"offline": False, "latency": delay_ms, **speed}
        self.chromium.send("Network.emulateNetworkConditions", conditions)

    def until_live(self, address, patience=30):
        """Open the address; return the seconds until the page is live."""
        begun = time.monotonic()
        self.page.goto(address, wait_until="commit")
        while not self.page.evaluate(LIVE):
            assert time.monotonic() < begun + patience, "the page does not come alive"
            self.page.evaluate("new Promise((done) => setTimeout(done, 20))")
        return time.monotonic() - begun

    def without_fonts(self):
        """Return the number of requests, and of bytes received."""
        counted = [key for key, kind in self.kinds.items() if kind != "Font"]
        return len(counted), sum(self.sizes.get(key, 0) for key in counted)
