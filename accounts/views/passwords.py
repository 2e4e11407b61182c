"""A new password: for people who have forgotten theirs, and for people who are signed in."""

from allauth.account import views
from django.conf import settings
from django.shortcuts import render
from django.urls import reverse

from accounts import forms, limits, names
from accounts.actions import email_address, provider_accounts
from common import mail
from workshops.views.lookup import address_of

from .limited import Limited


class Forgotten(Limited, views.PasswordResetView):
    """Send a link to a new password, or say whom to ask where no e-mail can be sent."""

    form_class = forms.ForgottenForm
    template_name = "account/forgotten.html"

    def dispatch(self, request, *args, **kwargs):
        """Show the page, with its form if that can do anything."""
        if not mail.is_set_up():
            return render(request, self.template_name)
        return super().dispatch(request, *args, **kwargs)

    def take(self, request):
        """Limit e-mails."""
        limits.take_email(address_of(request), names.cleaned(request.POST.get("email", "")))


class Sent(views.PasswordResetDoneView):
    """Say the same whether or not the address has an account."""

    template_name = "account/link_sent.html"


class NewPassword(Limited, views.PasswordResetFromKeyView):
    """Take the new password of somebody who has followed the link."""

    form_class = forms.NewPasswordForm
    template_name = "account/new_password.html"

    def render_to_response(self, context, **given):
        """Answer 410 to a link that has been used, or is too old."""
        status = {"status": 410} if context.get("token_fail") else {}
        return super().render_to_response(context, **given | status)

    def form_valid(self, form):
        """Confirm the address as well: whoever has followed the link reads it."""
        email_address.confirm(self.reset_user)
        return super().form_valid(form)

    def take(self, request):
        """Limit tries."""
        limits.take_reset(address_of(request))


class OwnPassword(Limited):
    """A view for which somebody who is signed in types their password."""

    def take(self, request):
        """Limit tries."""
        limits.take_own_password(request.user)

    def form_valid(self, form):
        """Give the try back, since the password was right."""
        limits.return_own_password(self.request.user)
        return super().form_valid(form)


class Change(OwnPassword, views.PasswordChangeView):
    """Change the password, and sign out everywhere else."""

    form_class = forms.ChangePasswordForm
    template_name = "account/password.html"


class Confirm(OwnPassword, views.ReauthenticateView):
    """Ask for the password before something that an unlocked device must not do alone."""

    form_class = forms.ConfirmForm
    template_name = "account/confirm.html"

    def get_context_data(self, **given):
        """Offer the provider if the account is connected, and the password if it has one."""
        user, back = self.request.user, reverse("sign-in-by-provider")
        ways = {"has_password": user.has_usable_password()}
        if provider_accounts.is_connected(user):
            url = self.passthrough_next_url(f"{back}?confirm=1")
            ways |= {"provider": settings.OIDC.name, "provider_url": url}
        return super().get_context_data(**ways, **given)
