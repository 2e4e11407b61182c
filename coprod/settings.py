"""Every setting. Those of accounts, and of requests, are in files beside this one.

COPROD_ROLE says what this process is for: development (nothing needs to be set), demo, test or
production (refuses to start without a secret key and hosts). bin/ sets it.
docs/hosting.md lists what a host can set.
"""

import warnings

from common import folders
from common.body_limit import LARGEST_IMPORT
from coprod import (
    accessibility_statement,
    addresses,
    csp,
    database,
    django_command,
    log,
    mail,
    oidc,
    redis_url,
    security_txt,
    sign_up,
)
from coprod.environment import (
    A_KEY,
    LONG_ENOUGH,
    comma_separated,
    file,
    flag,
    folder,
    kept_secret,
    one_of,
    private_folder,
    renamed_choice,
    required,
    some_of,
    strong_keys,
    time_zone,
    token,
    whole,
)
from coprod.settings_of_accounts import *  # noqa: F403 - as Django reads settings: all of them
from coprod.settings_of_requests import *  # noqa: F403

FILES_DIR = folders.FILES
folder("COPROD_DATA_DIR")  # folders.py reads it; here it is only checked
DATA_DIR = folders.DATA
CODE_DIR, DJANGO_COMMAND = folders.CODE, django_command.COMMAND

ROLE = one_of("COPROD_ROLE", ["development", "demo", "test", "production"])
DEBUG = flag("COPROD_DEBUG") and ROLE == "development"
DEMO = ROLE == "demo"

# Who we are

OWN_NAMES = ["localhost", "127.0.0.1", "[::1]"]

if ROLE == "production":
    (SECRET_KEY,) = strong_keys("COPROD_SECRET_KEY", [required("COPROD_SECRET_KEY", A_KEY)])
    required(
        "COPROD_HOSTS", "Name the hosts people will type, for example COPROD_HOSTS=why.example.org"
    )
    ALLOWED_HOSTS = addresses.hosts("COPROD_HOSTS")
else:
    SECRET_KEY = kept_secret(DATA_DIR / "secret-key")
    ALLOWED_HOSTS = addresses.hosts("COPROD_HOSTS") + OWN_NAMES

SECRET_KEY_FALLBACKS = strong_keys(
    "COPROD_OLD_SECRET_KEYS", comma_separated("COPROD_OLD_SECRET_KEYS"), LONG_ENOUGH
)
CSRF_TRUSTED_ORIGINS = addresses.origins("COPROD_ORIGINS")

# The server in front of Coprod uses these (coprod/hosting/server.py). Here they are only checked.
addresses.proxies("COPROD_TRUSTED_PROXY")

# A client that sends this token may read /metrics; without a token nobody may.
METRICS_TOKEN = token("COPROD_METRICS_TOKEN")

# What it is made of

INSTALLED_APPS = [
    "django.contrib.admin.apps.SimpleAdminConfig",  # without its site: ours is in accounts/keeper/
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django_htmx",
    "channels",
    "coprod",
    "accounts",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.usersessions",
    "workshops",
]
if ROLE != "production":
    INSTALLED_APPS.append("simulation")  # not in the wheel

# The database: PostgreSQL everywhere. Requests run in a few permanent threads
# (coprod/threaded_handler.py), and each keeps its connection. Django's own development server makes
# a thread for each request.

THREADS = whole("COPROD_THREADS", 16, least=2)
DATABASE_URL = database.url(running=DATA_DIR / "database-url")
DATABASES = {"default": database.settings(DATABASE_URL, lasting=ROLE != "development")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The folder for half of each open session's key (workshops/keys.py): outside the database and its
# backups, and shared by all servers.

KEYS_DIR = private_folder("COPROD_KEYS_DIR", default=DATA_DIR / "keys")

# Server processes learn through PostgreSQL that a session has changed, unless this names a Redis.

REDIS_URL = redis_url.from_environment()

# What runs export jobs, which write long files: a process that the server starts for them, a
# separate service (manage.py run_export_jobs --stay), or the request itself.

EXPORT_JOBS = renamed_choice(
    "COPROD_EXPORT_JOBS",
    {"subprocess": "aside", "worker": "elsewhere", "inline": "here"},
    old="COPROD_COPIES",
)

# A template for slides, instead of ours (docs/hosting.md says what it must have).

SLIDES_TEMPLATE = file("COPROD_SLIDES_TEMPLATE")

# A sign-in ends after so many minutes without use; never with 0. An open session's desk is use.
IDLE_MINUTES = whole("COPROD_IDLE_MINUTES", 720)

# Every account must give a second step when signing in.
MFA_REQUIRED = flag("COPROD_MFA_REQUIRED")

# Whether keepers of this server have their pages: accounts/keeper/.
ADMIN = flag("COPROD_ADMIN")

# The server whose accounts can sign in here (docs/decisions/0073), or None.
OIDC = oidc.from_environment()

# HTTPS, cookies and headers

# COPROD_INSECURE_HTTP=1 is for a host without TLS in a private network.
HTTPS = ROLE == "production" and not flag("COPROD_INSECURE_HTTP")

SECURE_CSP = csp.policy(ALLOWED_HOSTS)
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^(healthz|metrics)$"]  # requests come from inside the host, without TLS
SECURE_HSTS_SECONDS = whole("COPROD_HSTS_SECONDS", 31_536_000) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_REFERRER_POLICY = "same-origin"

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
if HTTPS:
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-sessionid", "__Host-csrftoken"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "workshops.views.csrf.csrf_failure"

SILENCED_SYSTEM_CHECKS = [
    # The policy's frame-ancestors replaces X-Frame-Options, without another change of threads for
    # each request.
    "security.W002",
    # A browser's preload list is a promise for the whole domain, and only its owner can give it.
    "security.W021",
]

FILE_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = LARGEST_IMPORT  # common/body_limit.py: all else is far smaller
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200

# Language and time

# English is what the program is written in; the others are in locale/. docs/languages.md

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("cy", "Cymraeg"), ("ur", "اردو")]
if ROLE in ("development", "test"):
    LANGUAGES.append(("en-xa", "⟦English⟧"))  # shows what is not translatable: coprod/pseudo/
# People whose browser asks for none of them get the first. With only 1 there is no choice.
OFFERED_LANGUAGES = some_of("COPROD_LANGUAGES", [code for code, _ in LANGUAGES])
LANGUAGE_COOKIE_NAME = "__Host-language" if HTTPS else "language"
LOCALE_PATHS = [FILES_DIR / "locale"]
FORMAT_MODULE_PATH = "coprod.formats"
USE_I18N = True
TIME_ZONE = time_zone("COPROD_TIME_ZONE", "Europe/London")
USE_TZ = True

# Static files: under hashed names if they were collected, otherwise directly from static/. The
# servers that tests start serve collected ones too, because a page of them loads in half the time.

STATIC_URL = "static/"
STATICFILES_DIRS = [FILES_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "coprod.static_finder.OfPackages",
]
if ROLE in ("development", "test"):
    STATICFILES_DIRS.append(folders.CODE / "coprod/pseudo")  # the same for scripts
STATIC_DIR = folder("COPROD_STATIC_DIR")
STATIC_ROOT = STATIC_DIR or (FILES_DIR if folders.IS_CHECKOUT else DATA_DIR) / "collected"
COLLECTED = bool(STATIC_DIR) or ROLE in ("demo", "production")
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = not COLLECTED
HASHED = "coprod.storage.HashedFiles"
PLAIN = "django.contrib.staticfiles.storage.StaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": HASHED if COLLECTED else PLAIN},
}

# Logs contain no address of a person, no path of a session and nothing that people wrote: see
# coprod/log.py. Each request is a line of JSON: coprod/access_log.py.

LOG_LEVELS = ["ERROR", "WARNING", "INFO", "DEBUG"]
LOG_LEVEL = one_of("COPROD_LOG_LEVEL", LOG_LEVELS if DEMO else ["INFO", *LOG_LEVELS])

LOGGING = log.configuration(LOG_LEVEL, mistyped_codes=not DEMO)

# WhiteNoise reads files synchronously. They are small, and browsers request hashed ones once.
warnings.filterwarnings("ignore", "StreamingHttpResponse must consume synchronous iterators")

# E-mails: invitations, links to sign in and reminders, where the host has set up a server for them

MAIL = mail.from_environment(CSRF_TRUSTED_ORIGINS, ALLOWED_HOSTS, HTTPS)
EMAIL_FROM, SITE_ADDRESS = MAIL.sender, MAIL.site
if MAIL.mailers:
    MAILERS = MAIL.mailers

# Whose addresses may make an account without an invitation (docs/decisions/0077).
SIGN_UP = sign_up.from_environment(can_email=bool(EMAIL_FROM))

# Whom to tell of a vulnerability: /.well-known/security.txt

SECURITY_TXT = security_txt.from_environment(CSRF_TRUSTED_ORIGINS, ALLOWED_HOSTS, HTTPS)

# At the foot of pages: the host's own statement.
ACCESSIBILITY_STATEMENT = accessibility_statement.from_environment()
