"""What became of the actions: the page of those who may say it, after the close."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from workshops import rules
from workshops.actions import updates
from workshops.forms.did_it_change import AskChangeForm
from workshops.forms.updates import DueForm, UpdateForm
from workshops.models import Action, ActionUpdate
from workshops.permissions import permissions_of

from .guards import with_permission


@with_permission("can_update", "GET")
def page(request, session):
    """Show each action with its updates, and the way to add one."""
    rules.may_update(session)
    return actions_page(request, session)


@with_permission("can_update", "GET", "POST")
def add(request, session, action_id):
    """Add an update about an action, or set the date of its reminder beside it."""
    rules.may_update(session)
    action = get_object_or_404(_actions(session), pk=action_id)
    form = UpdateForm(request.POST or None, initial={"day": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        updates.add_update(session, action, **form.cleaned_data)
        return _done(request, session, _("The update is saved. The summary has it now."))
    return _form_page(request, session, action, form=form)


@with_permission("can_update", "POST")
def set_due(request, session, action_id):
    """Set the date of a reminder, or remove it."""
    rules.may_update(session)
    action = get_object_or_404(_actions(session), pk=action_id)
    form = DueForm(request.POST)
    if form.is_valid():
        updates.set_due(session, action, form.cleaned_data["due"])
        return _done(request, session, _("The date is saved."))
    return _form_page(request, session, action, due_form=form)


@with_permission("can_update", "POST")
def remove(request, session, update_id):
    """Remove an update that is wrong."""
    rules.may_update(session)
    there = ActionUpdate.objects.filter(action__in=_actions(session))
    updates.remove_update(session, get_object_or_404(there, pk=update_id))
    return _done(request, session, _("The update is removed."))


def actions_page(request, session, status=200, change_form=None):
    """Return the page of all actions. Its organiser can ask there whether things changed."""
    permissions = permissions_of(request.user, session, request.session)
    context = {
        "session": session,
        "actions": _actions(session).prefetch_related("updates").order_by("cause_id", "pk"),
        "change_form": change_form or AskChangeForm(session),
        "can_ask": permissions.can_edit,
    }
    return render(request, "home/updates.html", context, status=status)


def _done(request, session, words):
    messages.success(request, words)
    return redirect("updates", session.written_code)


def _actions(session):
    return Action.objects.agreed_in(session).select_related("cause")


def _form_page(request, session, action, form=None, due_form=None):
    context = {
        "session": session,
        "action": action,
        "form": form or UpdateForm(initial={"day": timezone.localdate()}),
        "due_form": due_form or DueForm(initial={"due": action.due}),
    }
    is_wrong = any(each and each.errors for each in (form, due_form))
    return render(request, "home/update_form.html", context, status=422 if is_wrong else 200)
