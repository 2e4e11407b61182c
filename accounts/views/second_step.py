"""The second step when signing in: a code of an app, or a recovery code."""

import json
from functools import wraps

from allauth.account.adapter import get_adapter
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from accounts import forms
from accounts.actions import devices
from accounts.actions import second_step as acts
from common import second_step
from workshops.actions import activity
from workshops.models import Organisation, Session

from .limited import Unprocessable


class AppCode(Unprocessable, AuthenticateView):
    """Ask for the code of an app. The form counts wrong ones, by account."""

    form_class = forms.AppCodeForm
    webauthn_form_class = forms.PasskeyForm
    template_name = "account/app_code.html"

    def get(self, request, *args, **kwargs):
        """Lead to the page for passkeys if there is no app."""
        if not acts.of_account(self.stage.login.user)["app"]:
            return redirect("passkey-step")
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **given):
        """Say who signs in, and whether a session of theirs is open."""
        user = self.stage.login.user
        is_open = Session.objects.filter(organiser=user, phase=Session.Phase.OPEN).exists()
        context = super().get_context_data(**given)
        options = json.dumps(context["js_data"]["request_options"])
        known = {"signing_in": user, "is_open": is_open, "options": options}
        return context | known | acts.of_account(user)

    def form_valid(self, form):
        """Say by e-mail that a recovery code was used: its owner may not know of it."""
        response = super().form_valid(form)
        used = getattr(form, "authenticator", None)
        if used and used.type == Authenticator.Type.RECOVERY_CODES:
            get_adapter().send_notification_mail("mfa/email/recovery_code_used", form.user)
        return response

    def form_invalid(self, form):
        """Note a wrong code: whoever gets here has the password."""
        user = self.stage.login.user
        activity.log_sign_in(activity.Kind.SIGN_IN_FAILED, user, step="second-step")
        return super().form_invalid(form)


def must_have(request):
    """Say that this account must give a second step: set one up, or sign in again with it."""
    known = {
        "has_one": second_step.has_one(request.user),
        "required_by": Organisation.objects.that_require_second_step(request.user).first(),
    }
    return render(request, "account/second_step.html", known)


def require_given(view):
    """Wrap a page that changes how an account signs in, or deletes it.

    Somebody who has a second step must have given it in this browser. Otherwise the password alone
    would be enough to replace it, in a session that began before there was one.
    """

    @wraps(view)
    def after_the_second_step(request, *args, **rest):
        user = request.user
        if second_step.has_one(user) and not second_step.was_given(user, request.session):
            return redirect("second-step")
        return view(request, *args, **rest)

    return after_the_second_step


class Adds:
    """A form that adds a second step.

    The first one signs all other devices out: they were signed in without it.
    """

    @cached_property
    def is_first(self):
        """Whether the account had none when this request came."""
        return not second_step.has_one(self.request.user)

    @transaction.atomic
    def form_valid(self, form):
        """Keep it, and sign out elsewhere if it is the first."""
        is_first, request = self.is_first, self.request
        response = super().form_valid(form)
        activity.log_account_event(activity.Kind.SECOND_STEP_ADDED, request.user, request.user)
        if is_first:
            devices.sign_out_elsewhere(request.user, request.session.session_key)
        return response


class Removes:
    """A form that removes a second step, one after another for each account.

    At the same time, 2 of them would each leave the other one as the last.
    """

    @transaction.atomic
    def post(self, request, *args, **kwargs):
        """Remove it."""
        acts.lock(request.user)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        """Note that it was removed."""
        user = self.request.user
        response = super().form_valid(form)
        activity.log_account_event(activity.Kind.SECOND_STEP_REMOVED, user, user)
        return response


class RecoveryCode(AppCode):
    """Ask for a recovery code."""

    form_class = forms.RecoveryCodeForm
    template_name = "account/recovery_code.html"

    def get(self, request, *args, **kwargs):
        """Show the page."""
        return TemplateView.get(self, request, *args, **kwargs)


class Passkey(RecoveryCode):
    """Ask for a passkey."""

    template_name = "account/passkey_step.html"
