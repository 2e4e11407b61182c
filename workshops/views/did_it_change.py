"""“Did things change?”: the page at the code of a session, and asking it."""

import secrets

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from workshops import cookies, rules
from workshops.actions import did_it_change
from workshops.did_it_change import WORDS
from workshops.forms.did_it_change import AskChangeForm, SayChangeForm
from workshops.models import Action
from workshops.rules import Refused

from .errors import gone_as
from .guards import with_permission
from .lookup import address_of, in_session
from .updates import actions_page

SECRET = 16  # bytes


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@in_session
def page(request, session):
    """Ask about each action, with what this browser has answered. It needs no seat."""
    try:
        return _page(request, session)
    except Refused as refused:
        return gone_as(request, _("Did things change?"), refused)


@with_permission("can_edit", "POST")
def ask(request, session):
    """Ask it, from one day to another."""
    form = AskChangeForm(session, request.POST)
    rules.may_ask_change(session)
    if not form.is_valid():
        return actions_page(request, session, change_form=form, status=422)
    did_it_change.ask(session, form.cleaned_data["first"], form.cleaned_data["last"])
    messages.success(request, _("The days are saved. People answer at the code of the session."))
    return redirect("updates", session.written_code)


@with_permission("can_edit", "POST")
def end(request, session):
    """End it now, and count."""
    rules.may_ask_change(session)
    did_it_change.end(session)
    messages.success(request, _("The question has ended. The summary has the numbers."))
    return redirect("updates", session.written_code)


def _page(request, session):
    rules.may_say_change(session)
    secret = cookies.change_secret_in(request.COOKIES, session.code_to_join)
    if request.method == "POST":
        return _choose(request, session, secret or secrets.token_hex(SECRET))
    chosen = did_it_change.choices_of(session, secret)
    agreed = Action.objects.agreed_in(session).for_everybody()
    actions = agreed.select_related("cause").prefetch_related("updates").order_by("cause_id", "pk")
    context = {
        "session": session,
        "asked": [(action, chosen.get(action.pk, "")) for action in actions],
        "words": WORDS.items(),
    }
    return render(request, "summary/did_it_change.html", context)


def _choose(request, session, secret):
    form = SayChangeForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Choose an answer first."), 422)
    said = form.cleaned_data
    address = address_of(request)
    did_it_change.choose(session, said["action"], said["choice"], secret, address)
    code, place = session.written_code_to_join, f"action-{said['action']}"
    response = redirect(reverse("did-it-change", args=[code], fragment=place))
    days = (session.change_until - timezone.localdate()).days + 1
    cookies.keep_change_secret(response, session.code_to_join, secret, days)
    return response
