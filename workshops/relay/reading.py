"""The relay's queries, in a few threads with their own connections."""

import asyncio
from collections import namedtuple
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from django.db import close_old_connections, connection
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from workshops import board, check_kinds, fragments
from workshops.models import Check, Node, Remark, Seat, Session, Vote, Why
from workshops.models.joined_query import session_of_id

RELOAD = object()
NOBODY = ("", 0, 0, None, 0)
OpenWhy = namedtuple("OpenWhy", "id stage written voted")


class SeatCounts(NamedTuple):
    """How many people have a seat and how many can, and what they and the facilitators did."""

    taken: int
    cap: int
    chosen: int | None  # people who have chosen in the check that is open, if one is
    unread: int  # held answers and remarks that nobody has decided about


# More than one: a slow query of one session must not stall all others of this process.
THREADS = 4

_threads = ThreadPoolExecutor(THREADS, thread_name_prefix="relay")


async def in_thread(function, *args):
    """Run a reading function in a thread."""
    return await asyncio.get_running_loop().run_in_executor(_threads, _tidily, function, args)


def frame_after(session_id, since, audience):
    """Return the frame after `since`, None if nothing changed, RELOAD if changes cannot help."""
    session = Session.objects.filter(pk=session_id).first()
    if session is None:
        return RELOAD
    if board.revision_for(session, audience) == since:
        return None
    try:
        return fragments.frame_for(session, since, audience)
    except (board.LoadThePage, Session.DoesNotExist):
        return RELOAD


def revision(session_id, audience):
    """Return the revision of a page of this audience that is loaded now."""
    return board.revision_for(session_of_id(session_id), audience)


def seats(session_id):
    """Return the SeatCounts of a session, or None while answers are collected: nobody learns it."""
    taken = Seat.objects.taken().filter(session_id=OuterRef("pk")).order_by().values("session")
    count = Coalesce(Subquery(taken.annotate(sum=Count("pk")).values("sum")), 0)
    check = Check.objects.filter(session=OuterRef("pk"), state=Check.State.OPEN)
    check = check.exclude(kind=check_kinds.RUNG)  # it is open beside the one about the record
    choices = Count("choices", filter=Q(choices__choice__gt=""))
    chosen = Subquery(check.order_by().annotate(sum=choices).values("sum"))
    unread = _unread(Node) + _unread(Remark)
    session = Session.objects.filter(pk=session_id)
    session = session.annotate(seated=count, chosen=chosen, unread=unread)
    read = session.values_list("phase", "seated", "cap", "chosen", "unread").first()
    phase, *numbers = read or NOBODY
    return None if phase == Session.Phase.COLLECTING else SeatCounts(*numbers)


def _unread(model):
    """Return the expression that counts what is held in a session and nobody has decided about."""
    held = model.objects.filter(session=OuterRef("pk"), state=model.State.HELD, reason="")
    counted = held.order_by().values("session").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted), 0)


def open_whys(session_id):
    """Return the open whys, each with its id, its stage, and how many have written and voted."""
    whys = Why.objects.filter(session=session_id).exclude(stage=Why.Stage.SETTLED)
    rows = list(whys.values_list("pk", "stage", "writers"))
    voting = [pk for pk, stage, _ in rows if stage == Why.Stage.VOTING]
    voted = _voters(voting) if voting else {}
    return [OpenWhy(*row, voted.get(row[0], 0)) for row in rows]


def _voters(why_ids):
    seen = Vote.objects.filter(why__in=why_ids, node__state=Node.State.VISIBLE)
    return dict(seen.values_list("why").annotate(Count("author_tag", distinct=True)))


def _tidily(function, args):
    close_old_connections()
    try:
        return function(*args)
    except Exception:
        # After any error this connection may be broken, or in the middle of a transaction.
        connection.close()
        raise
    finally:
        close_old_connections()
