"""Deleting one's own account."""

from allauth.account.adapter import get_adapter
from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth import logout
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.actions import deletion


@reauthentication_required
def delete(request):
    """Delete the account that is signed in, after a page that says what goes with it."""
    if request.method == "POST":
        address = request.user.email
        deletion.delete(request.user)
        logout(request)
        if address:
            get_adapter().send_mail("account/email/account_deleted", address, {})
        messages.success(request, _("Your account has been deleted."))
        return redirect("sign-in")
    sessions = deletion.sessions_of(request.user)
    words = deletion.words_about(sessions) if sessions else ""
    return render(request, "account/delete.html", {"refusal": words})
