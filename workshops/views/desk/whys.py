"""Asking why, and taking a why through its stages."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import ngettext

from common.languages import figure
from workshops.access import desk_of
from workshops.actions import answering, asking, timers
from workshops.forms import AnswerForm, AskForm, MinutesForm, PaperForm, TimerForm

from .desk_action import cleaned, desk_action, desk_path


@desk_action
def ask(request, session):
    """Ask why about a node, or about several at once, as planned or otherwise."""
    asked = cleaned(AskForm, request)
    nodes = list(session.nodes.filter(pk__in=asked["node"]))
    if len(nodes) < len(asked["node"]):
        raise Http404
    prompt = (asked["prompt_kind"], asked["prompt_text"]) if asked["prompt_kind"] else None
    how = {"mode": asked["mode"], "prompt": prompt, "desk": desk_of(request.session)}
    settles = not asked["keep_open"]
    if len(nodes) > 1:
        why = asking.ask_several(session, nodes, settles_parents=settles, **how)[0]
    else:
        why = asking.ask(session, nodes[0], settles_parent=settles, **how)
    return _at(request, session, why)


def stage(action):
    """Make the view of an action that moves a why to another stage."""

    @desk_action
    def moved(request, session, why_id):
        why = get_object_or_404(session.whys, pk=why_id)
        action(session, why)
        return desk_path(session, why)

    return moved


@desk_action
def timer(request, session, why_id):
    """Start the timer of a why, or extend it."""
    why = get_object_or_404(session.whys, pk=why_id)
    asking.set_timer(session, why, **cleaned(TimerForm, request))
    return desk_path(session, why)


@desk_action
def stop_timer(request, session, why_id):
    """Stop the timer of a why."""
    why = get_object_or_404(session.whys, pk=why_id)
    asking.stop_timer(session, why)
    return desk_path(session, why)


@desk_action
def plan_pace(request, session):
    """Plan how many minutes each why takes from now on."""
    timers.plan_each(session, **cleaned(MinutesForm, request))


@desk_action
def add_answer(request, session, why_id):
    """Type in an answer that was said aloud."""
    why = get_object_or_404(session.whys, pk=why_id)
    answering.add_from_room(session, why, **cleaned(AnswerForm, request))
    return desk_path(session, why)


@desk_action
def add_paper(request, session, why_id):
    """Type in a stack of answers that were written on paper."""
    why = get_object_or_404(session.whys, pk=why_id)
    sent = cleaned(PaperForm, request)
    count = answering.add_from_paper(session, why, sent["text"], sent["op_id"])
    words = ngettext("%(n)s answer added from paper.", "%(n)s answers added from paper.", count)
    request.note = request.note or words % {"n": figure(count)}
    return desk_path(session, why)


def _at(request, session, why):
    """Return to the new why: the facilitator wants to see it next."""
    if not request.htmx:
        return desk_path(session, why)
    return HttpResponse(status=204, headers={"HX-Redirect": desk_path(session, why)})
