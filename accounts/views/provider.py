"""Signing in by the provider that the host has set: the way there, and the way back."""

from functools import wraps

from allauth.account.decorators import reauthentication_required
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.internal.statekit import STATE_TTL, STATES_SESSION_KEY
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import LogoutView
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts import limits
from accounts.actions import provider_accounts
from accounts.social_adapter import CONFIRM
from workshops import access
from workshops.rules import Refused
from workshops.views.errors import count_refusal
from workshops.views.lookup import activate_account_language, address_of

from .limited import refuse_if_pool_is_full

FROM_HERE = ("same-origin", "none", "")  # `Sec-Fetch-Site`; old browsers do not send it


def only_with_provider(view):
    """Wrap a page that exists only where the host has set a provider."""

    @wraps(view)
    def shown(request, *args, **rest):
        if settings.OIDC is None:
            raise access.NotThere
        return view(request, *args, **rest)

    return shown


def explain_refusals(view):
    """Wrap a page that asks the provider, to say what went wrong."""

    @require_safe
    @never_cache
    @only_with_provider
    @wraps(view)
    def explained(request):
        activate_account_language(request)
        try:
            refuse_if_pool_is_full(request)
            return view(request)
        except Refused as refused:
            count_refusal(request, refused)
            context = {"reason": refused.reason, "provider": settings.OIDC.name}
            page = "account/not_signed_in.html"
            return render(request, page, context, status=refused.status)

    return explained


@explain_refusals
def start(request):
    """Lead to the provider. A page of another site leads to the page for signing in only.

    A link and no form, since the policy of our pages would stop a form whose answer leads away.
    """
    from accounts import oidc

    if request.headers.get("Sec-Fetch-Site", "") not in FROM_HERE:
        return redirect("sign-in")
    limits.take_provider(address_of(request))
    has_more = set(request.session.keys()) - {STATES_SESSION_KEY, "_session_expiry"}
    confirms = "confirm" in request.GET and request.user.is_authenticated
    after = get_next_redirect_url(request)
    process = CONFIRM if confirms else "login"
    response = oidc.redirect_to_provider(request, process, after, once_more=confirms)
    if not has_more:  # a stranger's session is not kept for longer than the way there and back
        request.session.set_expiry(STATE_TTL)
    return response


@explain_refusals
def finish(request):
    """Take what the provider says, and sign in."""
    from accounts import oidc

    return oidc.finish_sign_in(request)


@only_with_provider
@reauthentication_required
def disconnect(request):
    """Ask whether to disconnect this account from the provider, and do it."""
    if request.method == "POST":
        provider_accounts.disconnect(request.user)
        messages.success(request, _("Saved."))
        return redirect("account")
    return render(request, "account/disconnect.html", {"provider": settings.OIDC.name})


class SignOut(LogoutView):
    """Sign out here, and say that the provider still knows who signed in by it."""

    def post(self, request, *args, **kwargs):
        """End the session."""
        records = get_authentication_records(request, request.user)
        by_provider = any(each.get("method") == "socialaccount" for each in records)
        response = super().post(request, *args, **kwargs)
        if by_provider and settings.OIDC:
            words = _("You are signed out here. On a shared device, sign out of %(name)s as well.")
            messages.info(request, words % {"name": settings.OIDC.name})
        return response
