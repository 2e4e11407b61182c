"""COPROD_SECURITY_CONTACT and COPROD_SECURITY_POLICY: what security.txt says (RFC 9116).

Without the first there is no such page. Fields are kept as the page writes them.
"""

import os
import re
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email

CONTACT, POLICY = "COPROD_SECURITY_CONTACT", "COPROD_SECURITY_POLICY"
# The characters of a URI (RFC 3986). A line break would begin another field.
URI = re.compile(r"[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+")
PHONE = re.compile(r"\+[0-9][0-9().-]{3,}")  # with the country's code (RFC 3966)
PLAIN_IN_MAILTO = "@!$'*+"


@dataclass(frozen=True)
class SecurityTxt:
    """Whom to tell of a vulnerability, how that is handled, and where this is said."""

    contacts: tuple[str, ...] = ()
    policy: str = ""
    canonical: tuple[str, ...] = ()


def from_environment(origins, hosts, https):
    """Return what is set, or a SecurityTxt of nothing; raise ImproperlyConfigured if it is wrong.

    Without `https` there are no canonical addresses, because the RFC allows no others.
    """
    parts = re.split(r"[,\s]+", os.environ.get(CONTACT, ""))
    contacts = tuple(dict.fromkeys(_contact(part) for part in parts if part))
    policy = os.environ.get(POLICY, "").strip()
    if policy and not contacts:
        raise ImproperlyConfigured(
            f"{POLICY} is set without {CONTACT}: a policy is shown only beside a contact. Name "
            f"one, as in {CONTACT}=security@example.org"
        )
    if policy and not is_web(policy):
        raise ImproperlyConfigured(
            f"{POLICY}={policy!r} is not an address that begins with https://, as in "
            "https://example.org/security"
        )
    canonical = _sites(origins, hosts) if contacts and https else ()
    return SecurityTxt(contacts, policy, tuple(canonical))


def _contact(text):
    """Return the URI of a contact: an e-mail address becomes one."""
    scheme, _, rest = text.partition(":")
    if _is_email(text):
        return f"mailto:{quote(text, safe=PLAIN_IN_MAILTO)}"
    is_right = {
        "https": is_web(text),
        "mailto": bool(URI.fullmatch(text)) and _is_email(unquote(rest.partition("?")[0])),
        "tel": bool(PHONE.fullmatch(rest)),
    }
    if not is_right.get(scheme):
        raise ImproperlyConfigured(
            f"{CONTACT}: {text!r} is not an e-mail address, and not an address that begins with "
            "https://, mailto: or tel:+, as in security@example.org or tel:+44-20-7946-0000."
        )
    return text


def _is_email(text):
    try:
        validate_email(text)
    except ValidationError:
        return False
    return text.isascii()


def is_web(text):
    """Return True if this is the address of a page, which begins with https://."""
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError:  # a port that is not a number
        return False
    # A user's name before the host hides where a link leads.
    is_plain = bool(host) and port != 0 and "@" not in parts.netloc
    return is_plain and text.startswith("https://") and bool(URI.fullmatch(text))


def _sites(origins, hosts):
    """Return the sites that are named in full: a host for which an origin has the port is one."""
    exact = [each for each in origins if each.startswith("https://") and "*" not in each]
    covered = {urlsplit(each).hostname for each in exact}
    named = [host for host in hosts if not host.startswith((".", "*"))]
    exact += [f"https://{host}" for host in named if host.strip("[]").lower() not in covered]
    return dict.fromkeys(exact)
