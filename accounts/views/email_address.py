"""Another e-mail address for an account: a link to the new one, and a notice to the old one."""

from allauth.account.adapter import get_adapter
from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts import forms, limits
from accounts.actions import email_address
from common import mail
from workshops.rules import Refused
from workshops.views.errors import gone_as
from workshops.views.lookup import address_of


@reauthentication_required
def change(request):
    """Ask for the new address, and send a link to it."""
    form = forms.EmailAddressForm(request.POST or None) if mail.is_set_up() else None
    if form and request.method == "POST" and form.is_valid():
        address = form.cleaned_data["email"]
        limits.take_email(address_of(request), address)
        send_link(request.user, address)
        messages.success(request, _("A link is on its way to the new address. It confirms it."))
        return redirect("account")
    status = 422 if form and form.errors else 200
    return render(request, "account/email.html", {"form": form}, status=status)


def send_link(user, address):
    """E-mail a link with which `user` shows that they read an address."""
    path = reverse("confirm-email", args=[email_address.token(user, address)])
    get_adapter().send_mail("account/email/email_confirmation", address, {"path": path})


def confirm(request, token):
    """Change the address, when its owner follows the link and confirms it."""
    try:
        return _confirm(request, token)
    except Refused as refused:
        return gone_as(request, _("This link no longer works"), refused)


def _confirm(request, token):
    if request.method == "POST":
        before, address = email_address.change(request.user, token)
        if before and before != address:
            context = {"address": address}
            get_adapter().send_mail("account/email/email_changed", before, context)
            messages.success(request, _("Your e-mail address is changed."))
        else:
            messages.success(request, _("Your e-mail address is confirmed."))
        return redirect("account")
    address = email_address.new_address(request.user, token)
    return render(request, "account/confirm_email.html", {"address": address})
