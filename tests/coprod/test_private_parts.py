"""What Coprod uses of other packages without a promise that it stays, part by part.

pyproject.toml pins these packages to minor versions. CONTRIBUTING.md says how a pin is raised.
"""

import inspect
import re
import tomllib
from importlib import import_module
from operator import attrgetter

import pytest
import uvicorn
from channels.exceptions import StopConsumer
from channels.generic.websocket import AsyncWebsocketConsumer
from django.core.handlers.asgi import ASGIRequest
from django.db import connection
from django.utils.translation import trans_real
from psycopg.conninfo import make_conninfo

from coprod.uvicorn_protocol import HttpProtocol, WebSocketProtocol
from tests.server import ROOT
from workshops.relay import by_postgres

# By the file that uses them: the parts, with the names of the parameters of what is called or
# overridden.
PARTS = {
    "accounts/adapter.py": {
        "allauth.account.adapter:DefaultAccountAdapter.get_client_ip": "request",
        "allauth.account.adapter:DefaultAccountAdapter.get_from_email": "",
        "allauth.account.adapter:DefaultAccountAdapter.get_password_change_redirect_url": "request",
        "allauth.account.adapter:DefaultAccountAdapter.get_reset_password_from_key_url": "key",
        "allauth.account.adapter:DefaultAccountAdapter.get_reauthentication_methods": "user",
        "allauth.account.adapter:DefaultAccountAdapter.is_ajax": "request",
        "allauth.account.adapter:DefaultAccountAdapter.is_reauthentication_required": "app kwargs",
        "allauth.account.adapter:DefaultAccountAdapter.is_safe_url": "url",
        "allauth.account.adapter:DefaultAccountAdapter.login": "request user",
        "allauth.account.adapter:DefaultAccountAdapter.pre_authenticate": "request credentials",
        "allauth.account.adapter:DefaultAccountAdapter.render_mail": "template_prefix email "
        "context headers",
        "allauth.account.adapter:DefaultAccountAdapter.send_mail": "template_prefix email context",
        "allauth.account.adapter:DefaultAccountAdapter.set_password": "user password",
    },
    "accounts/oidc.py": {
        "allauth.socialaccount.helpers:render_authentication_error": "request provider error "
        "exception extra_context",
        "allauth.socialaccount.internal.jwtkit:fetch_key": "credential keys_url lookup",
        "allauth.socialaccount.internal.jwtkit:lookup_kid_jwk": "keys_data kid",
        "allauth.socialaccount.providers.oauth2.provider:OAuth2Provider.redirect": "request "
        "process next_url data kwargs",
        "allauth.socialaccount.providers.oauth2.views:OAuth2CallbackView._get_state": "request "
        "provider",
        "allauth.socialaccount.providers.oauth2.views:OAuth2View.adapter_view": "adapter",
        "allauth.socialaccount.providers.openid_connect.provider"
        ":OpenIDConnectProvider.extract_uid": "data",
        "allauth.socialaccount.providers.openid_connect.views"
        ":OpenIDConnectOAuth2Adapter._decode_id_token": "app id_token",
        "allauth.socialaccount.providers.openid_connect.views"
        ":OpenIDConnectOAuth2Adapter._fetch_user_info": "access_token",
        "allauth.socialaccount.providers.openid_connect.views"
        ":OpenIDConnectOAuth2Adapter.complete_login": "request app token kwargs",
        "allauth.socialaccount.providers.openid_connect.views"
        ":OpenIDConnectOAuth2Adapter.openid_config": None,
    },
    "accounts/social_adapter.py": {
        "allauth.account.utils:perform_login": "request user email_verification redirect_url "
        "signal_kwargs signup email",
        "allauth.socialaccount.adapter:DefaultSocialAccountAdapter.get_requests_session": "",
        "allauth.socialaccount.adapter"
        ":DefaultSocialAccountAdapter.on_authentication_error": "request provider error exception "
        "extra_context",
        "allauth.socialaccount.adapter:DefaultSocialAccountAdapter.pre_social_login": "request "
        "sociallogin",
    },
    "accounts/views/provider.py": {
        "allauth.socialaccount.internal.statekit:STATES_SESSION_KEY": None,
    },
    "accounts/forms/sign_in.py": {
        "allauth.account.forms:LoginForm.clean_login": "",
        "allauth.account.forms:LoginForm.user_credentials": "",
    },
    "accounts/forms/codes.py": {
        "allauth.mfa.base.forms:AuthenticateForm.clean_code": "",
        "allauth.mfa.totp.forms:ActivateTOTPForm.clean_code": "",
        "allauth.mfa.totp.internal.auth:SECRET_SESSION_KEY": None,
        "allauth.mfa.totp.internal.auth:generate_totp_secret": "length",
    },
    "accounts/forms/passkeys.py": {
        "allauth.mfa.webauthn.forms:AuthenticateWebAuthnForm.clean_credential": "",
    },
    "accounts/views/passkeys.py": {
        "allauth.account.utils:get_next_redirect_url": "request redirect_field_name",
        "allauth.mfa.webauthn.internal.auth:STATE_SESSION_KEY": None,
        "allauth.mfa.webauthn.internal.auth:begin_authentication": "user",
        "allauth.mfa.webauthn.internal.auth:begin_registration": "user passwordless",
        "allauth.mfa.webauthn.internal.flows:perform_passwordless_login": "request authenticator "
        "login",
        "allauth.mfa.webauthn.views:AddWebAuthnView.form_valid": "form",
        "allauth.mfa.webauthn.views:RemoveWebAuthnView.form_valid": "form",
    },
    "common/second_step.py": {
        "allauth.account.internal.flows.login:get_authentication_records": "request user",
    },
    "accounts/views/app.py": {
        "allauth.account.internal.flows.login:record_authentication": "request user method "
        "extra_data",
        "allauth.mfa.totp.views:ActivateTOTPView.dispatch": "request args kwargs",
        "allauth.mfa.totp.views:ActivateTOTPView.form_valid": "form",
    },
    "accounts/views/second_step.py": {
        "allauth.mfa.base.views:AuthenticateView.form_valid": "form",
        "allauth.mfa.base.views:AuthenticateView.get_context_data": "kwargs",
    },
    "accounts/forms/links.py": {"allauth.account.forms:RequestLoginCodeForm.clean_email": ""},
    "accounts/forms/passwords.py": {"allauth.account.forms:ResetPasswordForm.clean_email": ""},
    "accounts/middleware.py": {"allauth.core.exceptions:ReauthenticationRequired": None},
    "coprod/template_loaders.py": {
        "django.template.loaders.app_directories:Loader.get_dirs": "",
    },
    "bin/lib/collecting.py": {"django.utils.translation.template:templatize": "src origin"},
    "common/languages.py": {
        "django.utils.translation.trans_real:parse_accept_lang_header": "lang_string",
    },
    "coprod/origins.py": {
        "channels.security.websocket:WebsocketDenier": None,
        "django.http:HttpRequest._get_scheme": "",
        "django.middleware.csrf:CsrfViewMiddleware._origin_verified": "request",
    },
    "coprod/pseudo/__init__.py": {
        "django.utils.translation.trans_real:DjangoTranslation.gettext": "message",
        "django.utils.translation.trans_real:DjangoTranslation.ngettext": "msgid1 msgid2 n",
        "django.utils.translation.trans_real:_translations": None,
    },
    "coprod/threaded_handler.py": {
        "django.core.handlers.asgi:ASGIHandler.create_request": "scope body_file",
        "django.core.handlers.asgi:ASGIHandler.get_response": "request",
        "django.core.handlers.asgi:ASGIHandler.load_middleware": "is_async",
        "django.core.handlers.asgi:ASGIHandler.read_body": "receive",
        "django.core.handlers.asgi:get_script_prefix": "scope",
        "django.urls:set_script_prefix": "prefix",
    },
    "coprod/uvicorn_protocol.py": {
        "uvicorn.protocols.http.httptools_impl:STATUS_LINE": None,
        "uvicorn.protocols.http.httptools_impl:HttpToolsProtocol.connection_lost": "exc",
        "uvicorn.protocols.http.httptools_impl:HttpToolsProtocol.connection_made": "transport",
        "uvicorn.protocols.http.httptools_impl:HttpToolsProtocol.data_received": "data",
        "uvicorn.protocols.http.httptools_impl:HttpToolsProtocol.handle_websocket_upgrade": "",
        "uvicorn.protocols.http.httptools_impl:HttpToolsProtocol.on_headers_complete": "",
        "uvicorn.protocols.http.httptools_impl:HttpToolsProtocol.on_message_begin": "",
        "uvicorn.protocols.http.httptools_impl:HttpToolsProtocol.on_message_complete": "",
        "uvicorn.protocols.http.httptools_impl:HttpToolsProtocol.send_400_response": "msg",
        "uvicorn.protocols.websockets.websockets_sansio_impl"
        ":WebSocketsSansIOProtocol.connection_made": "transport",
    },
    "workshops/actions/copy_in.py": {
        "django.db.backends.postgresql.base:DatabaseWrapper.wrap_database_errors": None,
        "django.db.backends.postgresql.operations:DatabaseOperations.quote_name": "name",
    },
    "workshops/migrations/_until_0074/_together.py": {
        "django.db.migrations.state:ProjectState.apps": None,
    },
    "workshops/models/joined_query.py": {
        "django.db.models.options:Options.concrete_fields": None,
    },
    "workshops/views/csrf.py": {
        "django.middleware.csrf:REASON_NO_CSRF_COOKIE": None,
        "django.middleware.csrf:REASON_NO_REFERER": None,
    },
    "workshops/views/embed.py": {"django.utils.csp:build_policy": "config nonce"},
    "workshops/views/errors.py": {"django.http.multipartparser:MultiPartParserError": None},
}
CASES = [(user, *part) for user, parts in PARTS.items() for part in parts.items()]


def test_each_part_is_still_there_and_called_in_the_same_way():
    assert [fault for case in CASES if (fault := fault_of(*case))] == []


def fault_of(user, name, parameters):
    """Return what is wrong with a part, or None."""
    module, path = name.split(":")
    try:
        part = attrgetter(path)(import_module(module))
    except (ImportError, AttributeError):
        return f"{name} is gone. {user} needs another way."
    if parameters is not None:
        found = " ".join(n for n in inspect.signature(part).parameters if n != "self")
        if found != parameters:
            return f"{name} has other parameters now. {user} uses it."
    if path.rpartition(".")[2] not in (ROOT / user).read_text():
        return f"{user} does not use {name}."
    return None


@pytest.mark.parametrize("package", ["channels", "django", "django-allauth", "uvicorn"])
def test_a_package_whose_private_parts_we_use_is_pinned_to_a_minor_version(package):
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    (pin,) = [pin for pin in wanted if re.match(rf"{package}>", pin)]
    major, minor, next_major, next_minor = map(int, re.findall(r"\d+", pin))
    assert (next_major, next_minor) == (major, minor + 1), pin


def test_a_request_has_the_scope_that_it_came_with():
    scope = {"type": "http", "method": "GET", "path": "/", "headers": [], "query_string": b""}
    assert ASGIRequest(scope, None).scope is scope, (
        "request.scope is gone. workshops/middleware.py and accounts/views/sign_in.py read it."
    )


async def test_a_consumer_keeps_the_send_of_the_server():
    async def receive():
        raise StopConsumer

    async def send(message):
        pass

    consumer = AsyncWebsocketConsumer()
    await consumer({"type": "websocket"}, receive, send)
    assert consumer.base_send is send, "workshops/consumers.py sends by consumer.base_send."


@pytest.mark.parametrize(("kind", "protocol"), [("http", HttpProtocol), ("ws", WebSocketProtocol)])
def test_uvicorn_takes_a_protocol_by_its_name(kind, protocol):
    name = f"{protocol.__module__}:{protocol.__qualname__}"
    config = uvicorn.Config(lambda scope: None, log_config=None, **{kind: name})
    config.load()
    loaded = getattr(config, f"{kind}_protocol_class")
    assert loaded is protocol, f"uvicorn does not load --{kind}={name}."


def test_translations_are_found_by_their_code():
    assert trans_real.translation("en-xa") is trans_real._translations["en-xa"], (
        "Django finds translations elsewhere. coprod/pseudo/__init__.py puts its own there."
    )


def test_all_but_a_few_parameters_of_a_connection_are_those_of_libpq():
    given = connection.get_connection_params()
    plain = {name: value for name, value in given.items() if name not in by_postgres.OURS}
    assert make_conninfo(**plain), (
        "Django passes something else to psycopg. workshops/relay/by_postgres.py leaves it out."
    )
