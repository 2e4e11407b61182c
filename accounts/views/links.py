"""Signing in by a link that is e-mailed: its code, in the browser that has asked for it."""

from allauth.account import views
from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from accounts import forms, limits, names
from accounts.actions import email_address
from common import mail
from workshops.views.lookup import address_of

from .limited import Limited

CONFIRMED = _(
    "Your e-mail address is confirmed. The password that was chosen before no longer works."
)


class Ask(Limited, views.RequestLoginCodeView):
    """Send a link, or say that this server cannot."""

    form_class = forms.AskForLinkForm
    template_name = "account/ask_for_link.html"

    def dispatch(self, request, *args, **kwargs):
        """Show the page, with its form if that can do anything."""
        if request.user.is_authenticated:
            return redirect(settings.LOGIN_REDIRECT_URL)
        if not mail.is_set_up():
            return render(request, self.template_name)
        return super().dispatch(request, *args, **kwargs)

    def take(self, request):
        """Limit e-mails."""
        limits.take_email(address_of(request), names.cleaned(request.POST.get("email", "")))

    def form_valid(self, form):
        """Keep what was typed no longer than the link works, if the session is for nothing else.

        The session of an invited facilitator is for more, so it stays.
        """
        session = self.request.session
        is_for_more = set(session.keys()) - {"account_login", "_session_expiry"}
        response = super().form_valid(form)
        if not is_for_more:
            session.set_expiry(settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT)
        return response


class Enter(Limited, views.ConfirmLoginCodeView):
    """Take the code, which the link has in the part of its address that no server sees."""

    form_class = forms.EnterCodeForm
    template_name = "account/enter_link.html"

    def take(self, request):
        """Limit tries, beside the 3 of each code."""
        limits.take_code(address_of(request))

    def form_valid(self, form):
        """Sign in by the code, and first end what somebody else may have left of the account."""
        is_by_code = "code" in form.cleaned_data
        if is_by_code and email_address.end_earlier_ways(self._process.user):
            messages.success(self.request, CONFIRMED)
        return super().form_valid(form)

    def form_invalid(self, form):
        """Return the page with its error, or lead to another link after the last try."""
        response = super().form_invalid(form)
        if response.has_header("Location"):
            response.status_code = 302
        return response
