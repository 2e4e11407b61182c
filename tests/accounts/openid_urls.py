"""The pages of that provider, and its tokens. Only its process imports this."""

import json

from django.contrib.auth import login
from django.contrib.auth.models import User
from django.http import HttpResponseRedirect, JsonResponse
from django.urls import include, path
from jwcrypto import jwk, jwt
from oauth2_provider.oauth2_validators import OAuth2Validator

from .openid_provider import AMY, PEOPLE

OTHER_KEY = jwk.JWK.generate(kty="RSA", size=2048, alg="RS256")


class Validator(OAuth2Validator):
    """django-oauth-toolkit's, whose tokens say of some people what is wrong."""

    oidc_claim_scope = None

    def get_additional_claims(self, request):
        return PEOPLE[request.user.username]

    def get_id_token_dictionary(self, token, token_handler, request):
        claims, expires = super().get_id_token_dictionary(token, token_handler, request)
        said = PEOPLE[request.user.username]
        claims |= {name: said[name] for name in ("exp", "iss", "auth_time") if name in said}
        if request.user.username in ("by-user-info", "somebody-else"):
            claims = {name: claims[name] for name in claims if name not in AMY}
        return claims, expires

    def get_userinfo_claims(self, request):
        claims = super().get_userinfo_claims(request)
        return claims | ({"sub": "1"} if request.user.username == "somebody-else" else {})

    def finalize_id_token(self, id_token, token, token_handler, request):
        signed = super().finalize_id_token(id_token, token, token_handler, request)
        header, payload, _signature = signed.split(".")
        if request.user.username == "other-key":
            parsed = jwt.JWT(jwt=signed, key=request_key(request))
            kept = {"alg": "RS256", "kid": parsed.token.jose_header["kid"]}
            other = jwt.JWT(header=json.dumps(kept), claims=parsed.claims)
            other.make_signed_token(OTHER_KEY)
            return other.serialize()
        return f"{header}.{payload}." if request.user.username == "unsigned" else signed


def request_key(request):
    return request.client.jwk_key


def sign_in(request):
    """Sign in whom the test chose; without `as` nobody."""
    login(request, User.objects.get(username=request.GET["as"]))
    return HttpResponseRedirect(request.GET["next"])


def nothing(request):
    return JsonResponse({})


urlpatterns = [
    path("login", sign_in),
    path("broken/.well-known/openid-configuration", nothing),
    path("", include("oauth2_provider.urls", namespace="oauth2_provider")),
]
