"""COPROD_EMAIL_URL and COPROD_EMAIL_FROM: how e-mails are sent. Without them none are."""

import os
from dataclasses import dataclass
from email.utils import parseaddr
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from common.web_addresses import THIS_MACHINE

BACKEND = "django.core.mail.backends.smtp.EmailBackend"
PORTS = {"smtp": 587, "smtps": 465}
TIMEOUT = 20  # seconds
ADVICE = (
    "Write COPROD_EMAIL_URL=smtp://user:password@host:587 (smtps:// for TLS from the start), "
    "or leave it out: then no e-mail is sent."
)


@dataclass(frozen=True)
class Mail:
    """Whose the e-mails are, the address of the pages in them, and Django's MAILERS."""

    sender: str = ""
    site: str = ""
    mailers: dict | None = None


def from_environment(origins, hosts, https):
    """Return what is set, or a Mail of nothing; raise ImproperlyConfigured if it cannot work."""
    url, sender = (
        os.environ.get(name, "").strip() for name in ("COPROD_EMAIL_URL", "COPROD_EMAIL_FROM")
    )
    mailer = _mailer(url) if url else None
    if (url or sender) and not _is_address(sender):
        raise ImproperlyConfigured(
            "COPROD_EMAIL_FROM must be an e-mail address while COPROD_EMAIL_URL is set, "
            "such as COPROD_EMAIL_FROM=coprod@example.org"
        )
    return Mail(sender, _site(origins, hosts, https), {"default": mailer}) if url else Mail()


def _is_address(text):
    return "@" in parseaddr(text)[1] and text.isprintable()


def _mailer(url):
    # No message repeats it, because it contains a password.
    try:
        parts = urlsplit(url)
        is_known = parts.scheme in PORTS and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is not a number
        is_known = False
    if not is_known:
        raise ImproperlyConfigured(f"COPROD_EMAIL_URL is not the address of a server. {ADVICE}")
    options = {
        "host": parts.hostname,
        "port": parts.port or PORTS[parts.scheme],
        "username": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "use_ssl": parts.scheme == "smtps",
        "use_tls": parts.scheme == "smtp" and parts.hostname not in THIS_MACHINE,
        "timeout": TIMEOUT,
    }
    return {"BACKEND": BACKEND, "OPTIONS": options}


def _site(origins, hosts, https):
    named = [host for host in hosts if not host.startswith((".", "*"))]
    if origins:
        return origins[0]
    if named:
        return f"{'https' if https else 'http'}://{named[0]}"
    raise ImproperlyConfigured(
        "COPROD_EMAIL_URL is set, and e-mails name a page: name a host in COPROD_HOSTS, "
        "or its origin in COPROD_ORIGINS."
    )
