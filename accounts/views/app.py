"""The authenticator app of an account: set up, replaced, turned off."""

from itertools import batched

from allauth.account.decorators import reauthentication_required
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import views
from django.db import transaction
from django.utils.decorators import method_decorator

from accounts import forms

from .limited import Unprocessable
from .second_step import Adds, Removes

OF_APP = Authenticator.Type.TOTP


@method_decorator(reauthentication_required(app="allauth.mfa"), name="dispatch")
class SetUp(Unprocessable, Adds, views.ActivateTOTPView):
    """Show the secret of a new app. The app before works until the new one is confirmed.

    allauth wants the app before to be turned off first. Then the account has no second step for a
    while, and where it must have one, it could never change its app.
    """

    form_class = forms.SetUpAppForm
    template_name = "account/set_up_app.html"

    def dispatch(self, request, *args, **kwargs):
        """Show the page, whether or not there is an app."""
        return super(views.ActivateTOTPView, self).dispatch(request, *args, **kwargs)

    def get_context_data(self, **given):
        """Add the secret as people type it, and whether this replaces an app."""
        context = super().get_context_data(**given)
        key = " ".join(map("".join, batched(context["form"].secret, 4)))
        known = {"key": key, "is_replaced": self._apps().exists(), "is_first": self.is_first}
        return context | known

    @transaction.atomic
    def form_valid(self, form):
        """Put the new app in the place of the one before, and note that this browser has it."""
        if not self.is_first:
            self._apps().delete()
        response = super().form_valid(form)
        record_authentication(self.request, self.request.user, "mfa", type=OF_APP)
        return response

    def _apps(self):
        return Authenticator.objects.filter(user=self.request.user, type=OF_APP)


class TurnOff(Unprocessable, Removes, views.DeactivateTOTPView):
    """Turn the app off, after a page that says what that means."""

    template_name = "account/turn_off_app.html"
