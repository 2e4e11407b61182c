"""A person who listens: what the region says and where the focus is, on a fake clock."""

from contextlib import suppress
from itertools import pairwise

from tests.browsers import wait_for
from tests.factories import fresh
from workshops import board

APART = 10_000  # ms between two messages of the room
LATE = 5  # ms at most, by which a message is recorded after it was said
LONGEST = 140  # letters
AT_ONCE = 2_000  # ms, for the response to a step of the person
SILENCE = APART + 2_500  # ms, after which nothing more comes

# Every message of the region with the page's own time.
RECORD_SPEECH = """() => {
  window.heard = [];
  const region = document.getElementById("spoken");
  new MutationObserver(() => {
    if (region.textContent) window.heard.push([Date.now(), region.textContent]);
  }).observe(region, { childList: true, subtree: true });
}"""


# What the server says is on its way while the page waits for this response.
TAKE = """async () => {
  await fetch("/healthz").catch(() => {});
  const isLive = document.body.dataset.connection === "live" || !navigator.onLine;
  return [window.heard.splice(0), isLive];
}"""
STEP = 1_000  # ms at most, because a break of 2 s in the connection is announced
MOMENT, MOMENTS = 20, 40  # ms, and how many for a socket that opens again
RECEIVED = "(to) => Number(document.body.dataset.revision) >= to"


class Listener:
    """`journey` is what was announced: > the person, = the focus, “ the room, ! an answer."""

    def __init__(self, page, session):
        self.page = page
        self.session = session
        self.audience = board.Audience(page.locator("body").get_attribute("data-audience"))
        self.journey = []
        self.of_the_room = []
        page.evaluate(RECORD_SPEECH)

    def room(self, *moves):
        """Let the room act, and return what is announced until it is silent again."""
        self._rest()
        before = self.focus()
        for move in moves:
            move()
        said = self._receive()
        said += self._listen(SILENCE)
        self._look()
        assert said or self.focus() != before, f"silence after {moves}"
        self.of_the_room += said
        self.journey += [f"“{words}”" for _, words in said]
        return " ".join(words for _, words in said)

    def own(self, what, act):
        """Let the person act, and return what is announced at once."""
        self._rest()
        self.journey.append(f"> {what}")
        act()
        said = self._listen(AT_ONCE, enough=1, step=50)
        self._look()
        self.journey += [f"! “{words}”" for _, words in said]
        return " ".join(words for _, words in said)

    def focus(self):
        """What a screen reader reads of the element with the focus, or "" for the page itself.

        An element that a frame replaces while it is read reads as nothing: its successor is read.
        """
        for _ in range(5):
            if self.page.evaluate("document.activeElement === document.body"):
                return ""
            if read := self.page.locator(":focus").aria_snapshot():
                return read.removeprefix("- ").split("\n")[0]
        return ""

    def check(self):
        """Check the rules for every journey."""
        print("\n".join(self.journey))
        times = [time for time, _ in self.of_the_room]
        apart = [later - earlier for earlier, later in pairwise(times)]
        assert min(apart, default=APART) >= APART - LATE, self.of_the_room
        assert all(len(words) <= LONGEST for _, words in self.of_the_room)

    def _rest(self):
        """Let 10 seconds pass, in which nothing more is announced."""
        said = [words for _ in range(APART // STEP + 1) for words in self._pass(STEP)]
        assert said == [], f"nobody waited for {said}"

    def _receive(self):
        """Let the page receive what the room did; return what is announced meanwhile.

        It takes none of the page's own time, unless the page has to ask for what it missed.
        """
        to, said = board.revision_for(fresh(self.session), self.audience), []
        for _ in range(MOMENTS):
            with suppress(AssertionError):
                wait_for(self.page, RECEIVED, to, patience=1)
                return said
            said += self._pass(10 * MOMENT)
        raise AssertionError(f"the page does not receive revision {to}")

    def _listen(self, patience, enough=99, step=250):
        """Return what is announced until `enough` is, or nothing in `patience` ms."""
        said, silent = [], 0
        while silent < patience and len(said) < enough:
            new = self._pass(step)
            silent = 0 if new else silent + step
            said += new
            if new:  # the rest is here too, and only waits until it may be said
                step = 4 * step
        return said

    def _pass(self, milliseconds):
        """Let the page's time pass; return what is announced by then.

        Its clock runs faster than the server's, so it misses heartbeats and connects again. That
        takes real time, in which its own must nearly stand still.
        """
        self.page.clock.run_for(milliseconds)
        said, is_live = self.page.evaluate(TAKE)
        for _ in range(MOMENTS):
            if is_live:
                break
            self.page.clock.run_for(MOMENT)
            more, is_live = self.page.evaluate(TAKE)
            said += more
        return said

    def _look(self):
        focus = self.focus()
        assert focus, f"the focus is on the page: {self.journey}"
        self.journey.append(f"= {focus}")
