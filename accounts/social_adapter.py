"""What allauth asks when somebody returns from the provider."""

import logging
from urllib.parse import urlencode, urlsplit

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.base.constants import AuthError
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpResponseRedirect
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext as _

from accounts.actions import provider_accounts
from accounts.invited import say_if_invited
from workshops.rules import Refused

log = logging.getLogger(__name__)

CONFIRM = "confirm"  # the process of somebody who is signed in already; otherwise "login"


class SocialAdapter(DefaultSocialAccountAdapter):
    """Decide who signs in, make accounts by invitation alone, and say what went wrong."""

    def get_requests_session(self):
        """Return a client with time limits that follows no redirect: a secret stays where it is."""
        session = super().get_requests_session()
        session.max_redirects = 0
        return session

    def pre_social_login(self, request, sociallogin):
        """Sign in the person who has returned, or lead them elsewhere.

        allauth's own steps never follow: while somebody is asked for a second step, they would keep
        the token and the whole account in the browser's session.
        """
        is_signed_in = sociallogin.state["process"] == CONFIRM
        answer = _confirmed if is_signed_in else _signed_in
        raise ImmediateHttpResponse(answer(request, sociallogin))

    def on_authentication_error(
        self, request, provider, error=None, exception=None, extra_context=None
    ):
        """Raise Refused with what happened, and log what the host can put right."""
        raise _refusal(error, exception, extra_context or {})


def _signed_in(request, sociallogin):
    user, after = sociallogin.user, sociallogin.state.get("next") or ""
    if not sociallogin.is_existing:
        token = _token_in(after)
        try:
            user = provider_accounts.sign_up(sociallogin.identity, token)
        except provider_accounts.AddressTaken:
            provider_accounts.wait_for_owner(request.session, sociallogin.identity)
            return HttpResponseRedirect(f"{reverse('sign-in')}?{urlencode({'next': after})}")
        say_if_invited(request, user)
        after = reverse("people") if token else after  # that invitation has been used
    if request.user.is_authenticated:
        logout(request)  # before anything is noted of who signs in
    record_authentication(request, user, "socialaccount")
    if sociallogin.identity.strength.intersection(settings.OIDC.second_step):
        record_authentication(request, user, "mfa", type="provider")
    return perform_login(request, user, redirect_url=after or None)


def _token_in(path):
    """Return the token of the invitation that somebody came from, or ""."""
    try:
        match = resolve(urlsplit(path).path)
    except (Resolver404, ValueError):
        return ""
    return match.kwargs["member_token"] if match.url_name == "join-organisation" else ""


def _confirmed(request, sociallogin):
    """Note that the person who is signed in has just signed in at the provider again."""
    state, identity = sociallogin.state, sociallogin.identity
    is_same = sociallogin.is_existing and sociallogin.user == request.user
    if not is_same or identity.signed_in_at < state["asked_at"]:
        words = _("%(name)s did not confirm that it is you. Try again, or use your password.")
        raise Refused(words % {"name": settings.OIDC.name}, 403)
    provider_accounts.note_confirmation(request.session, request.user)
    return HttpResponseRedirect(state.get("next") or reverse("account"))


def _refusal(error, exception, context):
    from requests import RequestException

    known = {"name": settings.OIDC.name}
    if exception:
        _log(exception)
    if isinstance(exception, RequestException):
        words = _(
            "%(name)s cannot be reached at the moment. Try again later, or sign in another way."
        )
        return Refused(words % known, 503)
    if not exception and "state_id" in context:
        words = _("This page was open too long, or belongs to another browser. Sign in again.")
        return Refused(words, 403)
    if error == AuthError.CANCELLED:
        return Refused(
            _("%(name)s did not sign you in. Try again, or sign in another way.") % known, 403
        )
    words = _("What %(name)s answered cannot be trusted, so nobody is signed in.")
    return Refused(words % known, 403)


def _log(exception):
    """Log our own words for it, or its class: the rest may have a code or an address."""
    from accounts.oidc import Untrusted

    if isinstance(exception, Untrusted):
        log.warning(f"The provider of OpenID Connect is not trusted: {exception}")
    else:
        log.warning("The provider of OpenID Connect failed (%s)", type(exception))
