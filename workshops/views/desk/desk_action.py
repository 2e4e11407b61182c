"""What all actions at the desk share: their responses."""

from functools import wraps

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from workshops.forms import note_on
from workshops.rules import Refused
from workshops.views.errors import count_refusal, data_of, in_header, problem_of, wants_json
from workshops.views.lookup import at_desk, while_moderating


def desk_action(view):
    """Wrap a POST by a facilitator. `view` can return where to go next (a path below the desk)."""
    return _answered(view, at_desk)


def moderator_action(view):
    """Wrap a POST by a facilitator or a helper, as desk_action does."""
    return _answered(view, while_moderating)


def _answered(view, found):
    @require_POST
    @found
    @wraps(view)
    def answered(request, session, **rest):
        try:
            back = view(request, session, **rest)
        except Refused as refused:
            return _refusal(request, refused)
        if isinstance(back, HttpResponse):
            return back
        note = getattr(request, "note", "")
        if request.htmx or wants_json(request):
            return HttpResponse(status=204, headers=_noted(note))
        if note:
            messages.info(request, note)
        return redirect(back or _where_from(request, session))

    return answered


def cleaned(form_class, request):
    """Return the cleaned data of a form; `request.note` says what was left out of it.

    Raise Refused(422) with its first error.
    """
    form = form_class(request.POST)
    data = data_of(form)
    request.note = note_on(form)
    return data


def created(request, address):
    """Return the response for something new, with the address at which it can be changed."""
    return HttpResponse(status=201, headers={"Location": address, **_noted(request.note)})


def _noted(words):
    return {"Note": in_header(words)} if words else {}


def desk_path(session, why=None, pane=None):
    """Return the address of the desk, at a why or at a pane."""
    query = {"why": why.pk} if why else {"pane": pane} if pane else None
    return reverse("desk", args=[session.written_code], query=query)


def held_path(session):
    """Return the address of the page of held answers and remarks."""
    return reverse("held", args=[session.written_code])


def _refusal(request, refused):
    if not request.htmx:
        return problem_of(request, refused)
    count_refusal(request, refused)
    response = render(
        request, "desk/notice.html", {"notice": refused.reason}, status=refused.status
    )
    response["HX-Retarget"] = "#notice"
    response["HX-Reswap"] = "innerHTML"
    return response


def _where_from(request, session):
    """Return to the why or pane of the form, if it says which."""
    back = request.POST.get("back", "")
    if back == "held":
        return held_path(session)
    known = back.startswith(("?why=", "?pane=")) and len(back) < 40
    return desk_path(session) + (back if known else "")
