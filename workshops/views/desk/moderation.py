"""What facilitators do about answers before the room has read them."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from workshops.actions import floods, moderation
from workshops.actions.black_out import black_out as take_words_out
from workshops.board.held import read_held
from workshops.forms import BlackOutForm, ReasonForm, RefuseForm, SeenForm
from workshops.models import Answer
from workshops.views.lookup import while_moderating, whole_number

from .desk_action import cleaned, desk_action, held_path, moderator_action

# Where else words may stand that are taken out of an answer, and what the desk says then.
ALSO_IN = {
    "theme": _("The name of its theme has these words, too."),
    "cause": _("The wording of its cause has these words, too. Change the wording."),
    "view": _("Another view beside it has these words, too. Take them out of it as well."),
}


@require_safe
@never_cache
@ensure_csrf_cookie
@while_moderating
def held(request, session):
    """Show the answers that are held; 204 if nothing has changed since a revision."""
    if whole_number(request.GET.get("since", "")) == session.shown_revision:
        return HttpResponse(status=204)
    page = read_held(session)
    return render(request, "desk/held.html", {"page": page, "session": page.session})


@moderator_action
def release(request, session, node_id):
    """Show a held answer."""
    moderation.release(session, _answer(session, node_id), **cleaned(SeenForm, request))
    return held_path(session)


@moderator_action
def refuse(request, session, node_id):
    """Do not show a held answer, for a reason that its author can read."""
    moderation.refuse(session, _answer(session, node_id), **cleaned(RefuseForm, request))
    return held_path(session)


@desk_action
def check_first(request, session):
    """Hold answers from phones from now on."""
    moderation.check_first(session)


@desk_action
def stop_checking(request, session):
    """Hold no more answers."""
    moderation.stop_checking(session)


@moderator_action
def pause(request, session):
    """Take no answers from phones for now."""
    moderation.pause(session)


@moderator_action
def resume(request, session):
    """Take answers from phones again."""
    moderation.resume(session)


@moderator_action
def black_out(request, session, node_id):
    """Take a name out of an answer."""
    chosen = cleaned(BlackOutForm, request)
    answer = _answer(session, node_id)
    left = take_words_out(session, answer, chosen["word"], chosen["seen"])
    request.note = " ".join(gettext(words) for place, words in ALSO_IN.items() if place in left)


@desk_action
def hide_flood(request, session, handle):
    """Hide everything that a phone sent which floods the room."""
    floods.hide_flood(session, handle, **cleaned(ReasonForm, request))


def _answer(session, node_id):
    return get_object_or_404(Answer.objects, session=session, pk=node_id)
