"""Tell people who have just made an account that somebody has invited them."""

from django.contrib import messages
from django.utils.translation import gettext as _

from workshops.actions import member_invitations


def say_if_invited(request, user):
    """Show a message if an invitation to the address of `user` is open.

    It is accepted only by its link, on a page that says who sent it: anybody may have.
    """
    if member_invitations.newest_for(user.email):
        words = _("You have an invitation to an organisation. To accept it, follow its link.")
        messages.info(request, words)
