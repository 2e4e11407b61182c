"""Whose paper: an organisation's name, logo and colour, and who belongs to it."""

from django.db import transaction

from workshops.models import Membership, Organisation


def rebrand(user, name, accent, *, logo=None, without_logo=False):
    """Change the organisation of `user`, or make one that they are the first member of.

    `logo` is the bytes of a PNG; None keeps the one that is there.
    """
    with transaction.atomic():
        theirs = Organisation.objects.select_for_update().filter(members=user).first()
        if theirs is None:
            theirs = Organisation.objects.create(name=name, accent=accent)
            Membership.objects.create(organisation=theirs, user=user)
        theirs.name, theirs.accent = name, accent
        theirs.logo = None if without_logo else logo or theirs.logo
        theirs.save()
    return theirs


def join(user, organisation):
    """Make `user` a member of `organisation`, and of no other."""
    Membership.objects.update_or_create(user=user, defaults={"organisation": organisation})
