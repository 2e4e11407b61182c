"""A provider of OpenID Connect: django-oauth-toolkit, on a port of this machine.

It is run as a process of its own, with its own settings, tables and people. `?as=NAME` at its page
to sign in chooses one of them. It prints its port when it is ready.
"""

import sys
from wsgiref.simple_server import WSGIRequestHandler, make_server

import django
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application

CLIENT_ID, CLIENT_SECRET = "coprod", "the secret of coprod"
AMY = {"email": "amy@elm.example", "email_verified": True, "name": "Amy Rhys"}
# Who has an account there, and what tokens say of them. Some tokens are wrong on purpose.
PEOPLE = {
    "amy": AMY,
    "unverified": AMY | {"email_verified": False},
    "no-word": {"email": AMY["email"]},
    "no-address": {"email_verified": True},
    "as-text": AMY | {"email_verified": "true"},
    "no-name": AMY | {"name": None, "acr": None, "amr": "otp"},
    "strong": AMY | {"acr": "urn:strong", "amr": ["pwd", "otp"]},
    "old": AMY | {"auth_time": 1_000_000_000},
    "other-audience": AMY | {"aud": "another client"},
    "2-audiences": AMY | {"aud": [CLIENT_ID, "another client"]},
    "other-issuer": AMY | {"iss": "https://another.example"},
    "other-nonce": AMY | {"nonce": "another"},
    "expired": AMY | {"exp": 1_000_000_000},
    "somebody-else": AMY,
    "by-user-info": AMY,
    "other-key": AMY,
    "unsigned": AMY,
}


def main():
    """Serve until the process is ended."""
    server = make_server("127.0.0.1", 0, None, handler_class=Silent)
    set_up(f"http://127.0.0.1:{server.server_port}")
    server.set_app(get_wsgi_application())
    print(server.server_port, flush=True)
    server.serve_forever()


class Silent(WSGIRequestHandler):
    def log_message(self, *words):
        pass


def set_up(issuer):
    settings.configure(
        SECRET_KEY="k" * 50,
        ALLOWED_HOSTS=["127.0.0.1"],
        INSTALLED_APPS=[
            *("django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions"),
            "oauth2_provider",
        ],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
        ],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        ROOT_URLCONF="tests.accounts.openid_urls",
        LOGIN_URL="/login",
        USE_TZ=True,
        SESSION_COOKIE_NAME="at-the-provider",
        OAUTH2_PROVIDER={
            "OIDC_ENABLED": True,
            "OIDC_ISS_ENDPOINT": issuer,
            "OIDC_RSA_PRIVATE_KEY": a_key(),
            "OAUTH2_VALIDATOR_CLASS": "tests.accounts.openid_urls.Validator",
            "PKCE_REQUIRED": True,
            "ALLOWED_REDIRECT_URI_SCHEMES": ["http", "https"],
            "SCOPES": {"openid": "who you are", "email": "your address", "profile": "your name"},
        },
    )
    django.setup()
    call_command("migrate", verbosity=0)
    make_people()


def a_key():
    key = rsa.generate_private_key(65537, 2048)
    form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    return key.private_bytes(*form, serialization.NoEncryption()).decode()


def make_people():
    from django.contrib.auth.models import User
    from oauth2_provider.models import Application

    for name in PEOPLE:
        User.objects.create_user(name)
    Application.objects.create(
        name="Coprod",
        client_id=CLIENT_ID,
        client_secret=CLIENT_SECRET,
        client_type=Application.CLIENT_CONFIDENTIAL,
        authorization_grant_type=Application.GRANT_AUTHORIZATION_CODE,
        redirect_uris="http://testserver/sign-in/provider/return",
        algorithm=Application.RS256_ALGORITHM,
        skip_authorization=True,
    )


if __name__ == "__main__":
    sys.exit(main())
