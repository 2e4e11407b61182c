"""Where an account is signed in, and how that ends."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from accounts.actions import devices as acts
from accounts.devices import spoken


def rows_of(request):
    """Return the devices of the account that is signed in, for its page; this one comes first."""
    here = request.session.session_key
    listed = acts.list_of(request.user)
    others = [device for device in listed if device.session_key != here]
    this = next((device for device in listed if device.session_key == here), None)
    return {
        "this_device": {"name": spoken(this.user_agent), "since": this.created_at} if this else {},
        "other_devices": [
            {"id": device.pk, "name": spoken(device.user_agent), "since": device.created_at}
            for device in others
        ],
    }


def sign_out(request, device_id):
    """Sign another device out."""
    if not acts.sign_out(request.user, device_id):
        raise Http404
    messages.success(request, _("The device is signed out."))
    return redirect("account")


def sign_out_everywhere(request):
    """Sign all devices out, this one too."""
    user = request.user
    logout(request)
    acts.sign_out_everywhere(user)
    messages.success(request, _("You are signed out on all your devices."))
    return redirect(settings.LOGOUT_REDIRECT_URL)
