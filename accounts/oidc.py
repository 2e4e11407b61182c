"""Ask the provider that the host has set, by OpenID Connect, and believe only what it has signed.

allauth leads people there and back; this checks more than it does. Importing this brings requests.
"""

import hmac
import secrets
import time
from dataclasses import dataclass

import jwt
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse
from requests import RequestException

from common.web_addresses import is_safe

SIGNED_BY = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"}
NEEDED = ["iss", "sub", "aud", "exp", "iat"]
LEEWAY = 60  # seconds that clocks may differ
ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri")


class Untrusted(OAuth2Error):
    """Something is wrong with what the provider said. The text is for the log, and in no page."""


@dataclass(frozen=True)
class Identity:
    """Who somebody is at the provider. `email` is empty unless it counts as verified."""

    issuer: str
    subject: str
    email: str = ""
    name: str = ""
    strength: frozenset = frozenset()  # its values of `acr` and `amr`
    signed_in_at: float = 0.0  # seconds since 1970; 0 if it does not say


class Provider(OpenIDConnectProvider):
    """allauth's provider, from COPROD_OIDC_…, of which an account keeps nothing but who it is."""

    pkce_enabled_default = True

    def get_oauth2_adapter(self, request):
        return Client(request)

    def extract_uid(self, data):
        return data["sub"]

    def extract_extra_data(self, data):
        return {}

    def extract_common_fields(self, data):
        return {}

    def extract_email_addresses(self, data):
        return []


class Client(OpenIDConnectOAuth2Adapter):
    """allauth's client of a provider. `state` is what was kept while somebody was there."""

    def __init__(self, request):
        super().__init__(request, settings.OIDC.issuer)
        self.state = {}

    def get_provider(self):
        known = settings.OIDC
        app = SocialApp(
            provider=Provider.id,
            provider_id=known.issuer,  # accounts of another issuer are of other people
            name=known.name,
            client_id=known.client_id,
            secret=known.client_secret,
            settings={"server_url": known.issuer.rstrip("/")},
        )
        return Provider(self.request, app=app)

    def get_callback_url(self, request, app):
        return request.build_absolute_uri(reverse("provider-return"))

    @property
    def openid_config(self):
        """Return what the provider says of itself. Raise Untrusted unless it is the one set."""
        try:
            config = super().openid_config
        except (AttributeError, TypeError) as error:
            raise Untrusted("its configuration is not an object") from error
        if config.get("issuer") != settings.OIDC.issuer:
            raise Untrusted("its configuration names another issuer than COPROD_OIDC_ISSUER")
        for name in ENDPOINTS:
            if not is_safe(config.get(name)):
                raise Untrusted(f"its configuration has no {name} with https://")
        return config

    def get_access_token_data(self, request, app, client, pkce_code_verifier=None):
        try:
            return super().get_access_token_data(request, app, client, pkce_code_verifier)
        except (OAuth2Error, KeyError, TypeError, ValueError) as error:
            words = "no token came: check the client, its secret and the address to return to"
            raise Untrusted(words) from error

    def parse_token(self, data):
        return SocialToken(token=str(data["access_token"]))  # it is used once, and not kept

    def complete_login(self, request, app, token, **given):
        """Return who somebody is. Raise OAuth2Error unless the provider has signed it for us."""
        try:
            signed = self._decode_id_token(app, given["response"]["id_token"])
            self._check_request(signed, app)
            claims = signed if "email" in signed else signed | self._user_info(token, signed)
            login = self.get_provider().sociallogin_from_response(request, claims)
            login.identity = _identity(claims)
        except (KeyError, TypeError, ValueError, ImproperlyConfigured) as error:
            raise Untrusted(f"its token lacks something ({type(error).__name__})") from error
        return login

    def _decode_id_token(self, app, id_token):
        try:
            keys = self.openid_config["jwks_uri"]
            algorithm, key = jwtkit.fetch_key(id_token, keys, jwtkit.lookup_kid_jwk)
            if algorithm not in SIGNED_BY:
                raise Untrusted("its token is signed in a way that is not accepted")
            return jwt.decode(
                id_token,
                key,
                algorithms=[algorithm],
                audience=app.client_id,
                issuer=settings.OIDC.issuer,
                leeway=LEEWAY,
                options={"require": NEEDED},
            )
        except jwt.PyJWTError as error:
            raise Untrusted(f"its token is not valid ({type(error).__name__})") from error

    def _check_request(self, claims, app):
        """Raise Untrusted unless a token answers the request of this browser, by this client."""
        sent, returned = self.state.get("nonce", ""), str(claims.get("nonce", ""))
        if not sent or not hmac.compare_digest(sent.encode(), returned.encode()):
            raise Untrusted("its token answers another request")
        several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
        if (several or "azp" in claims) and claims.get("azp") != app.client_id:
            raise Untrusted("its token is for another client")

    def _user_info(self, token, signed):
        """Return what else the provider says of the same person, if it says anything."""
        if not is_safe(self.openid_config.get("userinfo_endpoint")):
            return {}
        said = self._fetch_user_info(token.token)
        if not isinstance(said, dict) or said.get("sub") != signed["sub"]:
            raise Untrusted("it told of somebody else")
        return {name: said[name] for name in ("email", "email_verified", "name") if name in said}


def _identity(claims):
    # Some send a text. Where nothing is sent the host decides; a "no" stays a "no".
    verified = claims.get("email_verified", settings.OIDC.email_verified)
    signed_in_at = claims.get("auth_time")
    return Identity(
        issuer=claims["iss"],
        subject=claims["sub"],
        email=_text(claims, "email") if verified in (True, "true") else "",
        name=_text(claims, "name"),
        strength=_strength(claims),
        signed_in_at=float(signed_in_at) if isinstance(signed_in_at, (int, float)) else 0.0,
    )


def _text(claims, name):
    """Return a claim as text. Some providers send null for what they do not know."""
    return str(claims.get(name) or "")


def _strength(claims):
    """Return the values of `acr` and `amr`. Some providers send a text where a list belongs."""
    methods = claims.get("amr") or []
    methods = [methods] if isinstance(methods, str) else methods
    return frozenset(map(str, [*methods, _text(claims, "acr")])) - {""}


class Return(OAuth2CallbackView):
    """allauth's view for people who return, which tells the client what was kept."""

    def _get_state(self, request, provider):
        state, response = super()._get_state(request, provider)
        self.adapter.state = state or {}
        return state, response


def redirect_to_provider(request, process, next_url, *, once_more=False):
    """Return a response that leads to the provider.

    With `once_more` it is asked to let people sign in again even if it knows them. Only the time in
    its token shows that it did, since people can change the address on the way.
    """
    nonce = secrets.token_urlsafe(24)
    asked = {"nonce": nonce} | ({"prompt": "login", "max_age": "0"} if once_more else {})
    provider = Client(request).get_provider()
    kept = {"nonce": nonce, "asked_at": int(time.time()) - LEEWAY}
    try:
        return provider.redirect(request, process, next_url, auth_params=asked, **kept)
    except (OAuth2Error, RequestException) as error:
        return render_authentication_error(request, provider, exception=error)


def finish_sign_in(request):
    """Return the response to somebody who returns."""
    return Return.adapter_view(Client(request))(request)
