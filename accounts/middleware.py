"""What happens around the views of accounts."""

from functools import partial

from allauth.core.exceptions import ReauthenticationRequired
from django.contrib.auth import REDIRECT_FIELD_NAME, logout
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.http import urlencode

from common import second_step
from workshops.actions import idle

# The pages on which people sign in, and on which they set a second step up.
OF_ACCOUNTS = ("account", "sign-in", "sign-out", "confirm")
NOT_THEIRS = "account/data.json"  # it has titles, questions and codes of sessions


class Idle:
    """End sign-ins that nobody has used for COPROD_IDLE_MINUTES, when a view asks for the user.

    Sockets: workshops/access/sockets.py
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        request.user = SimpleLazyObject(partial(_unless_idle, request.user, request))


def _unless_idle(user, request):
    key_before, user_agent = request.session.session_key, request.headers.get("User-Agent", "")
    if not user.is_authenticated:
        return user
    # Reading the user moves the session to a new key if it was signed with an old secret key.
    key = request.session.session_key
    idle.follow(key_before, key)
    if idle.has_ended(user, key, user_agent=user_agent):
        request.user = user  # which it asks for, and would otherwise end here again
        logout(request)
        return AnonymousUser()
    return user


class SecondStep:
    """Treat somebody who has yet to give a second step as signed out, but for pages of accounts.

    Nothing is read before a view asks for the user. Sockets: workshops/access/sockets.py
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        route = request.resolver_match.route
        if route == NOT_THEIRS or not route.startswith(OF_ACCOUNTS):
            request.user = SimpleLazyObject(partial(_trusted, request.user, request))


def _trusted(user, request):
    return AnonymousUser() if second_step.is_missing(user, request.session) else user


class Reauthentication:
    """Lead people who have to confirm that it is them to the page for it, and keep nothing.

    allauth keeps the whole request in the session to repeat it: the form with its passwords, all
    cookies (a seat's too, beside the account), and the address. This is within its middleware, so
    that it comes first. People fill the form in again.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, ReauthenticationRequired):
            return None
        name = "confirm" if request.user.is_authenticated else "sign-in"
        query = urlencode({REDIRECT_FIELD_NAME: request.get_full_path()})
        return HttpResponseRedirect(f"{reverse(name)}?{query}")
