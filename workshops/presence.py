"""Who is here: counted by each process, published to the others, never in the database.

A phone is live while its socket is open here, and polling while it asks for changes because it has
no socket. The relay's listener receives the counts of other processes.
"""

import secrets
import time
from collections import Counter
from dataclasses import dataclass, replace
from threading import Lock

PROCESS = secrets.token_hex(4)

POLLING_SECONDS = 15
WAITING_SECONDS = 90  # a page that has a socket asks once a minute
ELSEWHERE_SECONDS = 60
FINISHED_SECONDS = 900  # a phone that is put down sleeps, and says nothing more
MOST_WHYS = 20  # of which it is published who has finished: a phone may name any number
AT_MOST_SECONDS, AT_LEAST_SECONDS = 1, 20  # how often a count is published

_lock = Lock()  # requests write from their threads, the relay on the loop
_sessions = {}


@dataclass(frozen=True, slots=True)
class Count:
    """Phones with a socket, phones that poll, answers that are still on phones, and big screens.

    `finished` has the id of each why with how many people say that they have finished writing.
    """

    live: int = 0
    polling: int = 0
    waiting: int = 0
    screens: int = 0
    finished: tuple[tuple[int, int], ...] = ()

    def __add__(self, other):
        numbers = {name: getattr(self, name) + getattr(other, name) for name in NUMBERS}
        finished = Counter(dict(self.finished)) + Counter(dict(other.finished))
        return Count(**numbers, finished=tuple(sorted(finished.items())))

    @property
    def of_phones(self):
        return self.live, self.polling, self.waiting

    @property
    def of_others(self):
        """Return what processes of the version before do not count."""
        return {"screens": self.screens, "finished": dict(self.finished)}


NUMBERS = ("live", "polling", "waiting", "screens")
NOBODY = Count()


class SessionPresence:
    """What this process knows of 1 session. Times are seconds of the monotonic clock."""

    def __init__(self):
        self.live, self.screens = frozenset(), 0
        self.polled, self.screen_polled, self.waiting, self.finished = {}, {}, {}, {}
        self.elsewhere = {}
        self.published, self.published_at = NOBODY, float("-inf")

    def forget_the_stale(self, now):
        _drop_before(self.polled, now - POLLING_SECONDS)
        _drop_before(self.screen_polled, now - POLLING_SECONDS)
        _drop_before(self.waiting, now - WAITING_SECONDS)
        _drop_before(self.finished, now - FINISHED_SECONDS)
        _drop_before(self.elsewhere, now - ELSEWHERE_SECONDS)

    @property
    def here(self):
        waiting = sum(count for count, _ in self.waiting.values())
        screens = max(self.screens, len(self.screen_polled))
        finished = Counter(why for why, _ in self.finished.values()).most_common(MOST_WHYS)
        polling = len(self.polled.keys() - self.live)
        return Count(len(self.live), polling, waiting, screens, tuple(sorted(finished)))

    @property
    def everywhere(self):
        return sum((count for count, _ in self.elsewhere.values()), self.here)

    def count_to_publish(self, now):
        """Return the Count to publish now, or None: not too often, and not too seldom."""
        due = AT_MOST_SECONDS if self.here != self.published else AT_LEAST_SECONDS
        if now - self.published_at < due or self.here == self.published == NOBODY:
            return None
        self.published, self.published_at = self.here, now
        return self.here

    @property
    def is_empty(self):
        return self.everywhere == self.published == NOBODY


def set_live(session_id, seat_ids, screens=0):
    """Note whose sockets are open in this process, and those of how many big screens."""
    with _locked(session_id) as (session, _):
        session.live, session.screens = frozenset(seat_ids), screens


def note_request(session_id, seat_id, *, polling, waiting):
    """Note that a phone asked for changes, and how many of its answers are not sent yet."""
    with _locked(session_id) as (session, now):
        _keep(session.polled, seat_id, polling, now)
        _keep(session.waiting, seat_id, waiting, now)


def note_finished(session_id, seat_id, why_id):
    """Note the why under which a person says that they have finished; None: they write."""
    with _locked(session_id) as (session, now):
        _keep(session.finished, seat_id, why_id, now)


def forget_finished(session_id, writing):
    """Forget who had finished under whys that are not in `writing`, a set of ids."""
    with _locked(session_id) as (session, _):
        kept = {seat: said for seat, said in session.finished.items() if said[0] in writing}
        session.finished = kept


def note_screen(session_id):
    """Note that a big screen without a socket asked for changes; several count as 1."""
    with _locked(session_id) as (session, now):
        _keep(session.screen_polled, "screen", True, now)


def receive_count(session_id, process, **numbers):
    """Note numbers of the Count of a process; it publishes them in 2 parts.

    Return True if it is another process and the sum changes.
    """
    if process == PROCESS:
        return False
    with _locked(session_id) as (session, now):
        before = session.everywhere
        known, _ = session.elsewhere.get(process, (NOBODY, now))
        count = replace(known, **_understood(numbers))
        _keep(session.elsewhere, process, count if count != NOBODY else None, now)
        return session.everywhere != before


def everywhere(session_id):
    """Return the Count of all processes that have published lately."""
    with _locked(session_id) as (session, _):
        return session.everywhere


def here(session_id):
    """Return the seats whose phones are connected to this process."""
    with _locked(session_id) as (session, _):
        return set(session.live) | session.polled.keys() | session.waiting.keys()


def is_elsewhere_too(session_id):
    """Return True if other processes have published lately that they have phones."""
    with _locked(session_id) as (session, _):
        return any(any(count.of_phones) for count, _ in session.elsewhere.values())


def count_to_publish(session_id):
    """Return the Count of this process if it must be published now, or else None."""
    with _locked(session_id) as (session, now):
        return session.count_to_publish(now)


def has_unpublished(session_id):
    """Return True if there is a change that could not be published yet."""
    with _locked(session_id) as (session, _):
        return session.here != session.published


def _understood(published):
    """Return the fields of a Count in what a process has published; a later version may add."""
    understood = {name: published[name] for name in NUMBERS if name in published}
    if "finished" in published:
        finished = published["finished"].items()
        understood["finished"] = tuple(sorted((int(why), people) for why, people in finished))
    return understood


class _locked:
    """Yield a session's presence under the lock, without stale parts; drop it if it is empty."""

    def __init__(self, session_id):
        self.id = session_id

    def __enter__(self):
        _lock.acquire()
        now = time.monotonic()
        self.session = _sessions.setdefault(self.id, SessionPresence())
        self.session.forget_the_stale(now)
        return self.session, now

    def __exit__(self, *exception):
        if self.session.is_empty:
            _sessions.pop(self.id, None)
        _lock.release()


def _keep(kept, key, value, now):
    # The newest come last, so that the stale ones are found first.
    kept.pop(key, None)
    if value:
        kept[key] = (value, now)


def _drop_before(kept, moment):
    while kept:
        oldest = next(iter(kept))
        if kept[oldest][1] >= moment:
            return
        del kept[oldest]
