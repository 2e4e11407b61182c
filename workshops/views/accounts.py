"""Signing in, for organisers and facilitators."""

from django.contrib.auth.views import LoginView

from workshops.actions import knocking

from .finding import address_of


class SignIn(LoginView):
    """Django's own, slowed for those who try passwords."""

    template_name = "account/sign_in.html"

    def form_invalid(self, form):
        knocking.count_password(address_of(self.request))
        return super().form_invalid(form)
