"""Who may see a page: decorators of the pages for people who have signed in."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from workshops import access
from workshops.permissions import permissions_of

from .lookup import activate_account_language


def organiser_only(*methods):
    """Wrap a page of an organiser: signed in, never cached, and only for `methods`.

    It is in the language of the account.
    """

    def wrap(view):
        @wraps(view)
        def in_language(request, *args, **rest):
            activate_account_language(request)
            return view(request, *args, **rest)

        return never_cache(require_http_methods(["HEAD", *methods])(login_required(in_language)))

    return wrap


def with_permission(name, *methods):
    """Wrap an organiser's page about a session: 404 without that permission."""

    def wrap(view):
        @organiser_only(*methods)
        @wraps(view)
        def permitted(request, code, **rest):
            session = access.find_by_code(code)
            permissions = permissions_of(request.user, session, request.session)
            if not getattr(permissions, name):
                raise access.NotThere
            return view(request, session, **rest)

        return permitted

    return wrap
