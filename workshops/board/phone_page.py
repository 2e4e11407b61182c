"""What a phone needs first: the open whys with their answers, and no more of the tree.

If a why has very many answers, a page has the first of the shuffle, the newest of those that came
late, and all themes with their answers. The others are only counted, and read on request. Which
are the first depends on where the phone begins (ring.py).
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from django.db.models import Q

from workshops.models import Node, Why
from workshops.models.joined_query import session_of_id
from workshops.models.node import LATE

from .audience import PHONE
from .changes import revision_for
from .checks import CheckRow, check_in
from .derived import Asking, Branching
from .reading import families, node_row, session_row, visible, whys_with_paths
from .results import ResultRow, result_of
from .ring import SLICE, distance, from_beginning
from .rows import NodeRow, SessionRow, WhyRow
from .snapshot import snapshot

# Answers in no theme: so many of the shuffled ones, and of the late ones. A phone shows 12 until
# its person asks for more.
FIRST = 60

ALWAYS = Q(kind=Node.Kind.THEME) | Q(theme__isnull=False)


@dataclass(frozen=True, slots=True, eq=False)
class PhonePage(Asking, Branching):
    """The open whys and their answers. `latest` was asked last, and may be settled.

    `until`, for a list that is not complete: the ring.distance() of its last answer that is not
    late.

    Equal only to itself, so that what is drawn of one can be kept beside it.
    """

    session: SessionRow
    revision: int
    open_whys: tuple[WhyRow, ...]
    below: dict[int | None, tuple[NodeRow, ...]]
    members: dict[int, tuple[NodeRow, ...]]
    until: dict[int, int]
    beginning: int = 0
    latest: WhyRow | None = None
    result: ResultRow | None = None
    check: CheckRow | None = None

    def not_loaded(self, why):
        """Return how many answers to an open why this page does not contain."""
        if why.node_id not in self.until:
            return 0
        rows = self.children(why.node_id)
        held = [
            row for each in rows for row in (self.in_theme(each.id) if each.is_theme else [each])
        ]
        return max(0, why.answers - sum(not row.is_withheld for row in held))

    @property
    def lacks_only_late_ones(self):
        return all(place == LATE - 1 for place in self.until.values())

    def turned(self, beginning):
        """Return the page of a phone that begins there, if this one lacks only late ones."""
        return replace(self, below=_turned(self.below, beginning), beginning=beginning)


def read_phone_page(session_id, whole=False, beginning=0):
    """Return the open whys and their answers, for a phone; `whole`: every answer.

    Raise Session.DoesNotExist.
    """
    with snapshot():
        session = session_of_id(session_id)
        standing = whys_with_paths(list(_standing(session_id)), PHONE)
        latest, open_whys = standing[-1] if standing else None, [w for w in standing if w.is_open]
        parents = {why.node_id for why in open_whys}
        below, members = families(_under(session_id, parents, whole, beginning))
        below = _turned(below, beginning)
        until = {} if whole else _hold_back(below, beginning)
        head = session_row(session)
        return PhonePage(
            session=head,
            revision=revision_for(session, PHONE),
            open_whys=tuple(open_whys),
            below=below,
            members=members,
            until=until,
            beginning=beginning,
            latest=latest,
            result=result_of(head, latest, PHONE),
            check=check_in(session, PHONE),
        )


def phone_page_of(session, whole=False, beginning=0):
    """Return the PhonePage of a session as it has just been read.

    The latest pages are cached, because a whole hall asks for the same ones.
    """
    return _kept_page(session.pk, session.phone_revision, whole, beginning)


@lru_cache(maxsize=64)
def _kept_page(session_id, revision, whole, beginning):
    return _pages(session_id, revision, whole).at(beginning)


@lru_cache(maxsize=32)
def _pages(session_id, revision, whole):
    return _Pages(session_id, whole)


class _Pages:
    """The pages of a session at 1 revision. All follow from 1 that lacks only late answers."""

    def __init__(self, session_id, whole):
        self.session_id, self.whole = session_id, whole
        self.complete = None

    def at(self, beginning):
        if self.complete is None:
            page = read_phone_page(self.session_id, self.whole, beginning)
            if not page.lacks_only_late_ones:
                return page
            self.complete = page
        return self.complete.turned(beginning)


def read_dotted(page, own):
    """Return the answers with dots of this phone that are not in `page`."""
    if not page.until or not own.votes:
        return ()
    here = {row.id for parent in page.until for row in page.children(parent)}
    rows = visible(page.session.id, PHONE).filter(parent__in=page.until, theme__isnull=True)
    return tuple(node_row(node, PHONE) for node in rows.filter(pk__in=set(own.votes) - here))


def _standing(session_id):
    """Return the open whys and the one that the room asked last."""
    whys = Why.objects.filter(session_id=session_id).select_related("node")
    last = whys.order_by("-position").values("pk")[:1]
    return whys.filter(~Q(stage=Why.Stage.SETTLED) | Q(pk__in=last)).order_by("position")


def _under(session_id, parents, whole, beginning):
    rows = visible(session_id, PHONE).order_by("sort", "id")
    found = rows.filter(parent__in=parents)
    if not whole:
        wanted = ALWAYS
        for parent in parents:
            for part in _parts(rows.filter(parent=parent).exclude(ALWAYS), beginning * SLICE):
                # One more than is shown, to find out whether there are more.
                wanted |= Q(pk__in=part.values("pk")[: FIRST + 1])
        found = found.filter(wanted)
    return [node_row(node, PHONE) for node in found]


def _parts(loose, start):
    """Return what a page needs the first of: the shuffled ones by 2 scans of an index, the late."""
    early, late = loose.filter(sort__lt=LATE), loose.filter(sort__gte=LATE)
    ring = (early.filter(sort__gte=start), early.filter(sort__lt=start)) if start else (early,)
    return *ring, late.order_by("-sort", "-id")


def _turned(below, beginning):
    order = from_beginning(beginning)
    return {parent: tuple(sorted(rows, key=order)) for parent, rows in below.items()}


def _hold_back(below, beginning):
    """Remove from each list the extra answers that show there are more; return `until` of these."""
    until = {}
    for parent, rows in below.items():
        loose = [row for row in rows if not row.is_theme]
        early = [row for row in loose if row.sort < LATE]
        late = loose[len(early) :]
        more = {row.id for row in (*early[FIRST:], *late[:-FIRST])}
        if more:
            below[parent] = tuple(row for row in rows if row.id not in more)
            is_long = len(early) > FIRST
            until[parent] = distance(early[FIRST - 1].sort, beginning) if is_long else LATE - 1
    return until
