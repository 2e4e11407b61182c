"""Find the seat of a phone, in one query with what the request is about."""

from django.utils.translation import gettext as _

from common.languages import choose_among
from workshops import codes
from workshops.actions import capacity, joining
from workshops.cookies import secret_in
from workshops.models import Answer, Node
from workshops.models.joined_query import SEAT, SEAT_AND_CHECK, SEAT_AND_NODE, SEAT_AND_WHY

from .not_there import NotThere


def find_seat_in(session, cookies):
    """Return this phone's seat in `session`, or None.

    Raise Refused if it has no place.
    """
    secret = secret_in(cookies, session.code)
    seat = session.seats.filter(secret_hash=joining.digest(secret)).first() if secret else None
    if seat:
        seat.session = session
        _have_its_place(seat)
    return seat


def find_seat(code, cookies):
    """Return this phone's seat in the session of a code, or None.

    The session is read with it. Raise Refused if the seat has lost its place and none is free.
    """
    parsed = codes.parse(code)
    secret = parsed and secret_in(cookies, parsed)
    found = secret and SEAT.row(parsed, joining.digest(secret))
    return _in_its_session(*found)[0] if found else None


def find_seat_and_why(code, cookies, why_id):
    """Return the seat, as find_seat does, and one why of its session; None without either."""
    parsed = codes.parse(code)
    secret = parsed and secret_in(cookies, parsed)
    found = secret and SEAT_AND_WHY.row(why_id, parsed, joining.digest(secret))
    return _in_its_session(*found) if found else None


def find_seat_and_node(code, cookies, node_id):
    """Return the seat, as find_seat does, and an answer or theme that the room can see, or None.

    Of the nodes above it only the why is read.
    """
    parsed = codes.parse(code)
    secret = parsed and secret_in(cookies, parsed)
    found = secret and SEAT_AND_NODE.row(node_id, parsed, joining.digest(secret))
    if not found:
        return None
    seat, why, node = _in_its_session(*found)
    node.parent = Node.from_db(node._state.db, ["id"], [node.parent_id])
    node.parent.why = why
    is_seen = why.is_revealed and node.state != Node.State.HELD
    return (seat, node) if is_seen else None


def find_seat_and_check(code, cookies, check_id):
    """Return the seat, as find_seat does, and a check of its session; None without either."""
    parsed = codes.parse(code)
    secret = parsed and secret_in(cookies, parsed)
    found = secret and SEAT_AND_CHECK.row(check_id, parsed, joining.digest(secret))
    if not found:
        return None
    seat, check, node = _in_its_session(*found)
    check.node = node
    return seat, check


def _in_its_session(seat, session, *more):
    choose_among(session.languages)
    for row in (seat, *more):
        row.session = session
    _have_its_place(seat)
    return seat, *more


def _have_its_place(seat):
    """Give a phone that lost its place a place again. Raise Refused in a full session."""
    if seat.free_from is not None:
        capacity.reclaim_place(seat)


def find_own_answer(seat, answer_id):
    """Return an answer that this seat wrote. Raise NotThere for anyone else's."""
    tag = seat.session.author_tag(seat)
    answers = Answer.objects.filter(session=seat.session, author_tag=tag).select_related(
        "parent__why"
    )
    answer = answers.filter(pk=answer_id).first() if tag else None
    if answer is None:
        raise NotThere(_("This answer is not one of yours."))
    return answer
