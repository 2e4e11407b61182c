"""What allauth asks of the project it is in."""

from allauth.account.adapter import DefaultAccountAdapter
from django.utils.http import url_has_allowed_host_and_scheme

# The path that sessions of earlier versions have, so that their processes know who is signed in.
KEPT_AS = "django.contrib.auth.backends.ModelBackend"
NO_ADDRESS = "0.0.0.0"


class Adapter(DefaultAccountAdapter):
    """Leave limits to accounts/limits.py, and let allauth know no address and no browser."""

    def pre_authenticate(self, request, **credentials):
        """Count nothing: views have done so."""

    def login(self, request, user):
        """Sign in, also for processes of the version before."""
        user.backend = KEPT_AS
        super().login(request, user)

    def get_client_ip(self, request):
        """Return no address: none is kept, and none is counted here."""
        return NO_ADDRESS

    def is_ajax(self, request):
        """Return False: all pages are whole pages."""
        return False

    def is_safe_url(self, url):
        """Return True for addresses on this host."""
        return url_has_allowed_host_and_scheme(
            url, {self.request.get_host()}, require_https=self.request.is_secure()
        )

    def is_open_for_signup(self, request):
        """Return False: accounts are made by invitation, or by the server's keeper."""
        return False
