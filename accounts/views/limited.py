"""Views that guess or send: each POST is limited before anything is looked at."""

from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from accounts import limits, mail_thread
from workshops.rules import Refused


class Unprocessable:
    """A view of allauth that says 422 to what is not valid."""

    def form_invalid(self, form):
        """Return the page with its errors."""
        response = super().form_invalid(form)
        response.status_code = 422
        return response


class Limited(Unprocessable):
    """One that takes from our limits first."""

    def take(self, request):
        """Take from the limits of this view. Raise Refused(429) if none is left."""
        raise NotImplementedError

    @method_decorator(never_cache)
    def dispatch(self, request, *args, **kwargs):
        """Limit each POST."""
        if request.method == "POST":
            refuse_if_pool_is_full(request)
            self.take(request)
        return super().dispatch(request, *args, **kwargs)


def refuse_if_pool_is_full(request):
    """Raise Refused(503) if too many people are signing in."""
    if getattr(request, "scope", {}).get("sign_in_pool_is_full"):
        words = _("Many people are signing in at the moment. Wait 10 seconds, then try again.")
        raise Refused(words, 503, 10)


def refuse_if_mail_is_full(count=1):
    """Raise Refused(429) if too many e-mails are waiting: links of people who sign in come first.

    Without it they would not be sent, and nobody told.
    """
    if not mail_thread.has_room(count):
        raise Refused(str(limits.TOO_MANY_EMAILS), 429, 300)
