"""The organisation that somebody with an account is at work in."""

from functools import wraps

from workshops import access
from workshops.models import Organisation
from workshops.permissions import permissions_in

CURRENT = "organisation"  # in a browser's session: the id of the organisation that was chosen


def organisations_of(user):
    """Return the organisations of an account, in the order in which it joined them."""
    return Organisation.objects.of(user).defer("logo")


def current_organisation(request):
    """Return the organisation that this browser has chosen, or the first; None without any.

    A form that was opened in another one is about that one.
    """
    theirs = list(organisations_of(request.user))
    for chosen in (request.POST.get("organisation"), request.session.get(CURRENT)):
        for each in theirs:
            if str(each.pk) == str(chosen):
                return each
    return theirs[0] if theirs else None


def choose(request, typed):
    """Go to the organisation with that id, as it was typed, if the account belongs to it."""
    for each in organisations_of(request.user):
        if str(each.pk) == typed:
            request.session[CURRENT] = each.pk


def current_id(request):
    """Return the id of the same, or None."""
    organisation = current_organisation(request)
    return organisation.pk if organisation else None


def where_permitted(name):
    """Wrap a page: 404 without that permission in the organisation, `request.organisation`."""

    def wrap(view):
        @wraps(view)
        def permitted(request, *args, **rest):
            request.organisation = current_organisation(request)
            of = request.organisation.pk if request.organisation else None
            if not getattr(permissions_in(request.user, of), name):
                raise access.NotThere
            return view(request, *args, **rest)

        return permitted

    return wrap
