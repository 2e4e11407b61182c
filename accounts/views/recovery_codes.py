"""The recovery codes of an account: shown once, and replaced all at once."""

from allauth.mfa.recovery_codes import views
from django.shortcuts import redirect

from .limited import Unprocessable


class Show(views.ViewRecoveryCodesView):
    """Show new codes once. Later only their number is known, on the page of the account."""

    template_name = "account/recovery_codes.html"

    def render_to_response(self, context, **given):
        """Lead to new codes if these have been shown."""
        if not context["can_view_codes"]:
            return redirect("new-recovery-codes")
        return super().render_to_response(context, **given)


class Renew(Unprocessable, views.GenerateRecoveryCodesView):
    """Make new codes, after a page that says that the old ones stop working."""

    template_name = "account/new_recovery_codes.html"
