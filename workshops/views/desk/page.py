from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from workshops import board, op_ids
from workshops.board import DESK
from workshops.views.finding import at_desk, live_marks


@require_safe
@never_cache
@ensure_csrf_cookie
@at_desk
def desk(request, session):
    """The whole desk: the tree, the selected why or the causes, the room."""
    return render(request, "desk/page.html", context_of(request, session))


@require_safe
@never_cache
@at_desk
def why_pane(request, session, why_id):
    """The middle of the desk alone, for one why."""
    get_object_or_404(session.whys, pk=why_id)
    context = context_of(request, session, why_id)
    return render(request, "desk/work.html", context)


def context_of(request, session, why_id=None):
    """What the desk's page and its panes are drawn from."""
    tree = board.read_board(session.pk, DESK)
    wanted = str(why_id or request.GET.get("why", ""))
    chosen = next((why for why in tree.whys if str(why.id) == wanted), None)
    return {
        "board": tree,
        "row": tree,
        "session": tree.session,
        "chosen": chosen or tree.newest or (tree.whys[-1] if tree.whys else None),
        "pane": request.GET.get("pane", "") if not why_id else "",
        "page": live_marks(tree, DESK),
        "op_id": op_ids.make(),
        "join_address": request.build_absolute_uri(f"/s/{session.written_code}"),
        "invitation": request.session.pop(f"invitation-{session.pk}", None),
        "is_organiser": session.organiser_id == request.user.pk,
    }
