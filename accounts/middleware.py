"""What happens around the views of accounts."""

from allauth.core.exceptions import ReauthenticationRequired
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode


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
