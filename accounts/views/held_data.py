"""What Coprod holds about an account, as a file for its owner."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.admin.models import LogEntry

from workshops.board.account_data import account_data
from workshops.views.guards import organiser_only
from workshops.views.held_data import as_json_file


@organiser_only("GET")
def held_data(request):
    """Send all of it, as JSON. The password is left out: only a digest of it is stored."""
    user = request.user
    addresses = EmailAddress.objects.filter(user=user)
    data = {
        "format": "coprod-account",
        "account": {
            "user_name": user.get_username(),
            "first_name": user.first_name,
            "last_name": user.last_name,
            "email": user.email,
            "made_at": _time(user.date_joined),
            "last_sign_in": _time(user.last_login),
            "email_addresses": [
                {"email": each.email, "confirmed": each.verified} for each in addresses
            ],
            "signed_in": [_device(each) for each in UserSession.objects.filter(user=user)],
            "providers": [_provider(each) for each in SocialAccount.objects.filter(user=user)],
            "second_steps": [_step(each) for each in Authenticator.objects.filter(user=user)],
            "done_as_keeper": [_act(each) for each in LogEntry.objects.filter(user=user)],
        },
        **account_data(user),
    }
    return as_json_file(data, "account")


def _device(device):
    # No address is kept: actions/devices.py.
    times = {"since": _time(device.created_at), "last_used": _time(device.last_seen_at)}
    return {"device": device.user_agent, **times}


def _provider(account):
    times = {"since": _time(account.date_joined), "last_used": _time(account.last_login)}
    return {"issuer": account.provider, "known_there_as": account.uid, **times}


def _step(step):
    # Its secret opens the account, so it is left out, like the password.
    times = {"since": _time(step.created_at), "last_used": _time(step.last_used_at)}
    return {"kind": step.type, "name": step.data.get("name", ""), **times}


def _act(act):
    # The other account is somebody else's.
    return {"what": act.change_message, "at": _time(act.action_time)}


def _time(moment):
    return moment.isoformat(timespec="seconds") if moment else None
