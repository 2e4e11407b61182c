"""The demo's link to the desk: it signs its reader in, once. Routed only in the demo."""

from django.contrib.auth import login
from django.db import transaction
from django.shortcuts import redirect

from accounts.adapter import KEPT_AS
from workshops.access import NotThere
from workshops.actions import invitations


def desk(request, token):
    """Use up the token, sign in, and redirect to the desk."""
    invitation = _accepted(token)
    login(request, invitation.signs_in, backend=KEPT_AS)
    response = redirect("desk", invitation.session.written_code)
    response["Referrer-Policy"] = "no-referrer"
    response["Cache-Control"] = "no-store"
    return response


@transaction.atomic
def _accepted(token):
    invitation = invitations.accept(token)
    if invitation.signs_in is None:
        # An ordinary invitation stays unburnt: the exception takes the burning back.
        raise NotThere
    return invitation
