"""Signing in, slower for people who try passwords."""

import secrets

from allauth.account.views import LoginView
from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.shortcuts import redirect
from django.urls import reverse

from accounts import names
from accounts.actions import provider_accounts, sign_up
from accounts.forms import SignInForm
from common import mail, second_step
from workshops.actions import password_limits
from workshops.views.lookup import address_of

from .limited import Limited

KNOWN = "known-browser"
YEAR = 365 * 24 * 3600


class SignIn(Limited, LoginView):
    """allauth's page, slower for people who try passwords."""

    form_class = SignInForm
    template_name = "account/sign_in.html"

    def dispatch(self, request, *args, **kwargs):
        """Lead people who have to set up a second step to the page for it."""
        if request.method == "GET" and second_step.is_missing(request.user, request.session):
            return redirect("second-step")
        return super().dispatch(request, *args, **kwargs)

    def take(self, request):
        """Limit passwords by address, account and browser."""
        self.name = names.cleaned(request.POST.get("username", ""))
        self.trying = (address_of(request), self.name, self._known())
        password_limits.take_try(*self.trying)

    def get_context_data(self, **given):
        """Offer other ways: a passkey, a link where one can be sent, and the provider."""
        known, session = settings.OIDC, self.request.session
        ways = {
            "can_email": mail.is_set_up(),
            "can_sign_up": sign_up.is_open(),
            "passkey_url": self.passthrough_next_url(reverse("sign-in-by-passkey")),
            "provider": known and known.name,
            "provider_url": self.passthrough_next_url(reverse("sign-in-by-provider")),
            "connects": known and provider_accounts.is_waiting(session),
        }
        return super().get_context_data(**ways, **given)

    def form_valid(self, form):
        """Sign another account out of this browser first: a page for a code would never open."""
        if self.request.user.is_authenticated and form.user != self.request.user:
            provider_accounts.sign_out_and_wait(self.request)
        password_limits.return_try(*self.trying)
        return self._remembered(super().form_valid(form))

    def form_invalid(self, form):
        # 422 is a warning in the log, and this is its whole text: what was typed as a name may
        # be a password.
        self.request.stopped_by = "sign_in"
        return super().form_invalid(form)

    def _known(self):
        """Return the mark of this browser, or "" if it has not signed in to this account."""
        try:
            return _signer(self.name).unsign(self.request.COOKIES.get(KNOWN, ""))
        except BadSignature:
            return ""

    def _remembered(self, response):
        browser = self.trying[2] or secrets.token_urlsafe(12)
        response.set_cookie(
            KNOWN,
            _signer(self.name).sign(browser),
            max_age=YEAR,
            path=self.request.path,
            httponly=True,
            samesite="Strict",
            secure=settings.SESSION_COOKIE_SECURE,
        )
        return response


def _signer(name):
    # The name is in the signature alone, so that the cookie does not show it.
    return Signer(salt=f"{KNOWN} {name}")
