"""A page without a browser, on a good or a bad connection."""

from tests.live.canonical import page_now
from workshops import board, fragments


class Client:
    """A page of one audience, which takes frames as docs/protocol.md says."""

    def __init__(self, session_id, audience):
        self.session_id, self.audience = session_id, audience
        self.load()

    def load(self):
        self.page, self.revision = page_now(self.session_id, self.audience)

    def changes(self):
        """Return what the server would send to this page; None if the page must be loaded again."""
        try:
            return fragments.frame(self.session_id, self.revision, self.audience)
        except board.LoadThePage:
            return None

    def take(self, frame):
        """Apply a frame that fits, fetch the changes on a gap, ignore what is known."""
        if frame is None:
            self.load()
        elif frame.since > self.revision:
            self.take(self.changes())
        elif frame.to > self.revision:
            self.page, self.revision = self.page.after(frame), frame.to
