"""The organiser's home: their sessions, made, changed and exported. Nobody else's."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from common.languages import offered_among
from workshops import access, export_jobs, rules
from workshops.actions import activity, new_session_limits, rehearsals
from workshops.actions import sessions as acts
from workshops.board.plan_templates import read_templates
from workshops.board.session_list import (
    earlier_sessions,
)
from workshops.forms.plan import SessionForm, groups_of
from workshops.forms.ways import WAYS, way_of
from workshops.models import Session
from workshops.models.plan_template import KEPT
from workshops.models.session_plan import PLAN
from workshops.permissions import permissions_of
from workshops.rules import Refused

from . import keeping_limits
from .current import where_permitted
from .errors import count_refusal
from .files import as_file, is_file
from .format_groups import groups_of_formats
from .guards import organiser_only, with_permission
from .lookup import whole_number

EARLIER = 12  # sessions to copy that are offered in a new form; the others are in the list


@organiser_only("GET", "POST")
@where_permitted("can_create")
def new(request):
    """Create a session, and go to its desk. The form begins with a way to run it, or as another."""
    way, plan = _beginning(request)
    if "begin" in request.POST:  # with another plan, for what has been typed
        return new_page(request, SessionForm(initial=plan | _typed(request)), way)
    initial = keeping_limits.within(request.organisation, plan)
    form = SessionForm(request.POST or None, initial=initial)
    if request.method == "POST" and keeping_limits.allow(form, request.organisation):
        new_session_limits.take_session(request.user)
        there = {"organisation": request.organisation}
        session = acts.create(request.user, **form.cleaned_data, **there)
        return redirect("desk", session.written_code)
    return new_page(request, form, way)


def new_page(request, form, way, **more):
    """Show the form of a new session, and what else it can begin with."""
    earlier = earlier_sessions(request.user, EARLIER)
    templates = read_templates(request.user)
    begin_with = {"ways": WAYS, "earlier": earlier, "templates": templates}
    return _form_page(request, form, way=way, **begin_with, **more)


@with_permission("can_edit", "GET", "POST")
def edit(request, session):
    """Change question and plan, until the session starts."""
    rules.may_reword(session)
    initial = keeping_limits.within(session.organisation, _plan_to_edit(session))
    form = SessionForm(request.POST or None, initial=initial)
    if session.seats.exists():
        form.keep_groups()
    if request.method == "POST" and keeping_limits.allow(form, session.organisation):
        try:
            acts.edit(session, **form.cleaned_data)
        except Refused as refused:
            count_refusal(request, refused)
            form.add_error(None, refused.reason)
            return _form_page(request, form, session, status=refused.status)
        messages.success(request, _("“%(title)s” is saved.") % form.cleaned_data)
        return redirect(_back(request, session))
    return _form_page(request, form, session)


@with_permission("can_edit", "POST")
def rehearse(request, session):
    """Begin a rehearsal of a session that nobody has opened, and go to its desk."""
    rehearsal = rehearsals.begin(session, request.user)
    return redirect("desk", rehearsal.written_code)


@with_permission("can_export", "GET")
def downloads(request, session):
    """Offer every format, by its purpose."""
    context = {"session": session, "groups": groups_of_formats()}
    return render(request, "home/downloads.html", context)


@with_permission("can_export", "GET")
def export(request, session, slug):
    """Send one format; the JSON has all that the organiser may have, even hidden texts."""
    response = as_file(request, session, slug, "organiser", back=reverse("sessions"))
    if is_file(request, response):
        about = {"organisation_id": session.organisation_id, "session_number": session.pk}
        activity.log_download(activity.Kind.DOWNLOADED, request.user, **about, format=slug)
    return response


@organiser_only("POST")
def cancel_export(request, job_id):
    """Cancel a file that nobody wants any more."""
    export_jobs.cancel(access.find_export_job(job_id, request.user))
    messages.success(request, _("Cancelled. The file was not made."))
    return redirect("sessions")


def _plan(session):
    planned = {name: getattr(session, name) for name in PLAN}
    return planned | groups_of(session) | {"languages": offered_among(session.languages)}


def _plan_and_question(session):
    return _plan(session) | {"question": session.question.text}


def _plan_to_edit(session):
    """Return the same with what a copy of it does not have: times."""
    until = session.collect_until
    times = {"collect_until": until, "starts_early": until is not None}
    return _plan_and_question(session) | times | {"change_from": session.change_from}


def _beginning(request):
    """Return the way that is chosen in a new form, and the plan that it begins with."""
    if code := request.GET.get("like"):
        session = access.find_by_code(code)
        if not permissions_of(request.user, session, request.session).can_edit:
            raise access.NotThere
        return None, _plan_and_question(session)
    if number := request.GET.get("template"):
        return None, _plan_of_template(request, number)
    way = way_of(request.POST.get("way") or request.GET.get("way")) or WAYS[0]
    return way, way.plan


def _typed(request):
    """Return what has been typed into the form and is about this one session."""
    typed = {name: request.POST.get(name, "") for name in ("title", "question", "welcome")}
    return {name: words for name, words in typed.items() if words.strip()}


def _plan_of_template(request, number):
    """Return the plan of a template, as far as this version knows what is in it."""
    template = access.find_template(whole_number(number) or 0, request.user)
    known = {name: template.plan[name] for name in KEPT if name in template.plan}
    return _plan(Session(**known))


def _form_page(request, form, session=None, status=None, **more):
    status = status or (422 if form.errors else 200)
    context = {"form": form, "session": session, "back": _back(request, session), **more}
    return render(request, "home/form.html", context, status=status)


def _back(request, session):
    """Return where the form was opened: at the desk, or in the list of sessions."""
    if session and request.GET.get("from") == "desk":
        return reverse("desk", args=[session.written_code])
    return reverse("sessions")
