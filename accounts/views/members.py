"""Inviting people to an organisation, and joining one."""

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts import limits, mail_thread
from accounts.actions import members, sign_up
from accounts.forms.members import AcceptForm, InviteForm
from accounts.forms.sign_up import AskAsInvitedForm
from common import mail
from common.languages import figure
from common.person import person_name
from workshops.actions import member_invitations
from workshops.forms.people import what_you_may
from workshops.rules import Refused
from workshops.views.current import CURRENT, where_permitted
from workshops.views.errors import gone_as
from workshops.views.guards import organiser_only
from workshops.views.lookup import activate_account_language, address_of
from workshops.views.people import NEW_LINK

from .email_address import send_link
from .limited import refuse_if_mail_is_full, refuse_if_pool_is_full


@organiser_only("GET", "POST")
@where_permitted("can_manage")
def invite(request):
    """Invite people by e-mail, or make a link for 1 person."""
    form = InviteForm(request.POST or None, can_email=mail.is_set_up())
    if request.method == "POST" and form.is_valid():
        role, emails = form.cleaned_data["role"], form.cleaned_data.get("emails")
        if emails:
            _send(request, role, emails)
        else:
            token = member_invitations.invite(request.organisation, role, request.user)
            request.session[NEW_LINK] = request.build_absolute_uri(members.invitation_path(token))
        return redirect("people")
    address = members.shown_address(request.user)
    context = {"form": form, "organisation": request.organisation, "shown_address": address}
    status = 422 if form.errors else 200
    return render(request, "account/invite_people.html", context, status=status)


@organiser_only("POST")
@where_permitted("can_manage")
def cancel(request, member_invitation_id):
    """Cancel an invitation that nobody has accepted."""
    member_invitations.cancel(request.organisation, member_invitation_id, request.user)
    messages.success(request, _("The invitation is cancelled."))
    return redirect("people")


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def join(request, member_token):
    """Accept an invitation. Opening the link does not use it up: messengers open links too."""
    activate_account_language(request)
    try:
        invitation = member_invitations.invitation_of(member_token)
        if request.method != "POST":
            return _page(request, invitation, _form(invitation))
        return _accepted(request, member_token, invitation)
    except Refused as refused:
        return gone_as(request, _("This invitation does not work any more"), refused)


def _send(request, role, emails):
    refuse_if_mail_is_full(len(emails))
    # All or none: if a limit refuses 1 address and the form comes again, nobody is invited twice.
    with transaction.atomic():
        sends = [_invite(request, role, email) for email in emails]
    for send in sends:
        mail_thread.send_later(send)
    words = ngettext(
        "%(n)s invitation is on its way.", "%(n)s invitations are on their way.", len(emails)
    )
    messages.success(request, words % {"n": figure(len(emails))})


def _invite(request, role, email):
    if members.anybody_may_invite():
        limits.take_invitation(address_of(request), email)
    limits.take_email_to(email)
    return members.email_that_invites(request.organisation, role, request.user, email)


def _accepted(request, token, invitation):
    if request.user.is_authenticated:
        organisation = member_invitations.accept(token, request.user)
        request.session[CURRENT] = organisation.pk
        return redirect("people")
    refuse_if_pool_is_full(request)
    limits.take_code(address_of(request))
    form = _form(invitation, request.POST)
    if not form.is_valid():
        return _page(request, invitation, form)
    typed = form.cleaned_data
    if _asks_for_address(invitation):
        refuse_if_mail_is_full()
        limits.take_sign_up(address_of(request), typed["email"])
        sign_up.send_link(typed["email"], token)
        return redirect("sign-up-sent")
    email = invitation.email or typed["email"]
    is_confirmed = bool(invitation.email)
    if confirms := mail.is_set_up() and not is_confirmed:
        limits.take_email(address_of(request), email)
    user = members.sign_up(
        token, typed["name"], email, typed["password"], is_confirmed=is_confirmed
    )
    get_adapter().login(request, user)
    if confirms:
        send_link(user, email)
        messages.success(request, _("A link is on its way to your address. It confirms it."))
    return redirect("people")


def _asks_for_address(invitation):
    """Return True if the address is confirmed first, so that the page does not say who has it.

    Where people make accounts alone, anybody can make the link of an invitation, and try addresses.
    """
    return mail.is_set_up() and members.anybody_may_invite() and not invitation.email


def _form(invitation, data=None):
    if _asks_for_address(invitation):
        return AskAsInvitedForm(data)
    return AcceptForm(invitation, data)


def _page(request, invitation, form):
    by = invitation.invited_by
    context = {
        "invitation": invitation,
        "form": form,
        "inviter": person_name(by) if by else "",
        "inviter_address": members.shown_address(by),
        "may": what_you_may()[invitation.role],
        "provider": settings.OIDC and settings.OIDC.name,
    }
    if request.user.is_authenticated:
        context["account"] = person_name(request.user)
    status = 422 if form.errors else 200
    return render(request, "account/join_organisation.html", context, status=status)
