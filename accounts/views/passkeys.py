"""Passkeys: signing in by one, and adding and removing those of an account."""

import json

from allauth.account.internal.flows.login import record_authentication
from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn import views
from allauth.mfa.webauthn.internal import auth, flows
from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect, render

from accounts import forms, limits
from workshops.views.lookup import address_of

from .limited import Limited, Unprocessable
from .second_step import Adds, Removes


class SignIn(Limited, views.LoginWebAuthnView):
    """Sign in by a passkey: it is the password and the second step in one."""

    form_class = forms.SignInByPasskeyForm
    template_name = "account/sign_in_by_passkey.html"

    def take(self, request):
        """Limit tries."""
        limits.take_code(address_of(request))

    def get(self, request, *args, **kwargs):
        """Show the page, with what the browser asks the passkey."""
        return self._page(self.get_form())

    def form_valid(self, form):
        """Sign in, and lead to the page that asked for it."""
        limits.return_code(address_of(self.request))
        authenticator = form.cleaned_data["credential"]
        login = Login(user=authenticator.user, redirect_url=get_next_redirect_url(self.request))
        return flows.perform_passwordless_login(self.request, authenticator, login)

    def form_invalid(self, form):
        """Say what is wrong, and let people try again."""
        return self._page(form, status=422)

    def _page(self, form, status=200):
        options = json.dumps(auth.begin_authentication())
        session = self.request.session
        if set(session.keys()) <= {auth.STATE_SESSION_KEY, "_session_expiry"}:
            session.set_expiry(settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT)  # it is for nothing else
        context = self.get_context_data(form=form, options=options)
        return render(self.request, self.template_name, context, status=status)


class Add(Unprocessable, Adds, views.AddWebAuthnView):
    """Add a passkey."""

    form_class = forms.AddPasskeyForm
    template_name = "account/add_passkey.html"

    def get_context_data(self, **given):
        """Add what the browser asks the passkey: to sign in without a password too."""
        form = given.get("form") or self.get_form()
        options = auth.begin_registration(self.request.user, passwordless=True)
        return {"form": form, "options": json.dumps(options), "is_first": self.is_first}

    def form_valid(self, form):
        """Keep it, and note that this browser has it."""
        response = super().form_valid(form)
        record_authentication(self.request, self.request.user, "mfa", type="webauthn")
        return response


class Remove(Removes, views.RemoveWebAuthnView):
    """Remove a passkey, after a page that asks."""

    template_name = "account/remove_passkey.html"

    def form_valid(self, form):
        """Remove it, unless it is the last second step of an account that must have one."""
        adapter = get_adapter()
        if adapter.can_delete_authenticator(self.get_object()):
            return super().form_valid(form)
        messages.error(self.request, adapter.error_messages["cannot_delete_authenticator"])
        return redirect("account")
