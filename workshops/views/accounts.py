"""Signing in, for organisers and facilitators."""

from django.contrib.auth.views import LoginView

from workshops.actions import knocking

from .finding import address_of


class SignIn(LoginView):
    """Django's own, slowed for those who try passwords."""

    template_name = "account/sign_in.html"

    def post(self, request, *args, **kwargs):
        knocking.may_try_password(*self._who())
        return super().post(request, *args, **kwargs)

    def form_invalid(self, form):
        knocking.count_password(*self._who())
        return super().form_invalid(form)

    def _who(self):
        return address_of(self.request), self.request.POST.get("username", "")[:150]
