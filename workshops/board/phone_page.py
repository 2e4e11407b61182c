"""What a phone needs first: the open whys with their answers, and no more of the tree.

If a why has very many answers, a page has the first of the shuffle, the newest of those that came
late, and all themes with their answers. The others are only counted, and read on request.
"""

from dataclasses import dataclass
from functools import lru_cache

from django.db.models import Q

from workshops.models import Node, Session, Why
from workshops.models.node import LATE

from .audience import PHONE
from .changes import revision_for
from .reading import families, node_row, session_row, visible, whys_with_paths
from .results import ResultRow, result_of
from .rows import Asking, Branching, NodeRow, SessionRow, WhyRow
from .snapshot import snapshot

# Answers in no theme: so many of the shuffled ones, and of the late ones. A phone shows 12 until
# its person asks for more.
FIRST = 60

ALWAYS = Q(kind=Node.Kind.THEME) | Q(theme__isnull=False)


@dataclass(frozen=True, slots=True, eq=False)
class PhonePage(Asking, Branching):
    """The open whys and their answers. `latest` was asked last, and may be settled.

    `until`, for a list that is not complete: the last sort key of its answers that are not late.

    Equal only to itself, so that what is drawn of one can be kept beside it.
    """

    session: SessionRow
    revision: int
    open_whys: tuple[WhyRow, ...]
    below: dict[int | None, tuple[NodeRow, ...]]
    members: dict[int, tuple[NodeRow, ...]]
    until: dict[int, int]
    latest: WhyRow | None = None
    result: ResultRow | None = None

    def not_loaded(self, why):
        """Return how many answers to an open why this page does not contain."""
        if why.node_id not in self.until:
            return 0
        rows = self.children(why.node_id)
        held = [
            row for each in rows for row in (self.in_theme(each.id) if each.is_theme else [each])
        ]
        return max(0, why.answers - sum(not row.is_withheld for row in held))


def read_phone_page(session_id, whole=False):
    """Return the open whys and their answers, for a phone; `whole`: every answer.

    Raise Session.DoesNotExist.
    """
    with snapshot():
        session = Session.objects.get(pk=session_id)
        standing = whys_with_paths(list(_standing(session_id)), PHONE)
        latest, open_whys = standing[-1] if standing else None, [w for w in standing if w.is_open]
        below, members = families(_under(session_id, {why.node_id for why in open_whys}, whole))
        until = {} if whole else _hold_back(below)
        head = session_row(session)
        return PhonePage(
            session=head,
            revision=revision_for(session, PHONE),
            open_whys=tuple(open_whys),
            below=below,
            members=members,
            until=until,
            latest=latest,
            result=result_of(head, latest, PHONE),
        )


def phone_page_of(session, whole=False):
    """Return the PhonePage of a session as it has just been read.

    The latest pages are cached, because a whole hall asks for the same one.
    """
    return _kept_page(session.pk, session.phone_revision, whole)


@lru_cache(maxsize=32)
def _kept_page(session_id, revision, whole):
    return read_phone_page(session_id, whole)


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


def _under(session_id, parents, whole):
    rows = visible(session_id, PHONE).order_by("sort", "id")
    found = rows.filter(parent__in=parents)
    if not whole:
        wanted = ALWAYS
        for parent in parents:
            loose = rows.filter(parent=parent).exclude(ALWAYS)
            early, late = loose.filter(sort__lt=LATE), loose.filter(sort__gte=LATE)
            # One more than is shown, to find out whether there are more.
            wanted |= Q(pk__in=early.values("pk")[: FIRST + 1])
            wanted |= Q(pk__in=late.order_by("-sort", "-id").values("pk")[: FIRST + 1])
        found = found.filter(wanted)
    return [node_row(node, PHONE) for node in found]


def _hold_back(below):
    """Remove from each list the extra answer that shows there are more; return `until` of these."""
    until = {}
    for parent, rows in below.items():
        loose = [row for row in rows if not row.is_theme]
        early = [row for row in loose if row.sort < LATE]
        late = loose[len(early) :]
        more = [*early[FIRST:], *late[:-FIRST]]
        if more:
            below[parent] = tuple(row for row in rows if row not in more)
            until[parent] = early[FIRST - 1].sort if len(early) > FIRST else LATE - 1
    return until
