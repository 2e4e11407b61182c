"""The settings of what a request goes through. coprod/settings.py has them too."""

from django.contrib.messages import constants

from common import folders
from coprod import template_loaders

MIDDLEWARE = [
    # First, so that static files, redirects to HTTPS and refused hosts have the headers as well.
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "coprod.headers.Defaults",
    "coprod.headers.AnyHost",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "coprod.access_log.AccessLog",
    "common.languages.PersonsLanguage",
    "workshops.middleware.Unread",
    "workshops.middleware.OldCookies",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.Idle",
    "accounts.middleware.SecondStep",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "workshops.middleware.RefuseIfQueueIsFull",
    "workshops.middleware.Explain",
    "accounts.middleware.Reauthentication",
]

ROOT_URLCONF = "coprod.urls"
ASGI_APPLICATION = "coprod.asgi.application"
WSGI_APPLICATION = "coprod.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [folders.FILES / "templates"],
        "OPTIONS": {
            "loaders": [("django.template.loaders.cached.Loader", template_loaders.ONLY_OURS)],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "workshops.templatetags.host",
                "workshops.templatetags.languages",
                "workshops.templatetags.numbers",
            ],
        },
    },
]

# Messages are drawn by the classes of static/css/components/dialog.css.
MESSAGE_TAGS = {constants.SUCCESS: "done"}
