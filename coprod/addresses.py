"""Read hosts, origins and proxies from the environment, in the form in which they are compared.

Every function raises ImproperlyConfigured for a value that would never match anything.
"""

import re
from ipaddress import IPv6Address, ip_network
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from coprod.environment import comma_separated

NAME = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*", re.ASCII | re.IGNORECASE)


def hosts(name):
    """Return the host names in a setting.

    Each is a name alone, `*` for any, `.example.org` for all below it, or an address like `[::1]`.
    """
    return _all(
        name,
        _is_host,
        "is not a host name alone: leave out scheme, port and path, as in why.example.org.",
    )


def origins(name):
    """Return the origins in a setting, as browsers name the origin of a form.

    Each is a scheme, a host and, where there is one, a port.
    """
    return _all(
        name,
        _is_origin,
        "is not an origin: write scheme, host and port without a path, as in "
        "https://why.example.org:8443.",
    )


def proxies(name):
    """Return the IP addresses and networks in a setting, or `*` alone for any."""
    if comma_separated(name) == ["*"]:
        return ["*"]
    return _all(
        name,
        _is_network,
        "is not an IP address or network, as in 10.0.0.5 or 10.0.0.0/24: names are not looked up.",
    )


def _all(name, fits, trouble):
    found = comma_separated(name)
    for part in found:
        if not fits(part):
            raise ImproperlyConfigured(f"{name}: {part!r} {trouble}")
    return found


def _is_host(text):
    if text.startswith("[") and text.endswith("]"):
        return _parsed(IPv6Address, text[1:-1])
    return text == "*" or bool(NAME.fullmatch(text.removeprefix(".")))


def _is_origin(text):
    try:
        parts = urlsplit(text)
        port = "" if parts.port is None else f":{parts.port}"
    except ValueError:
        return False
    host = parts.netloc.removesuffix(port)
    known = parts.scheme in ("http", "https") and _is_host(host.removeprefix("*")) and host != "*"
    return known and text == f"{parts.scheme}://{host}{port}"


def _is_network(text):
    return _parsed(ip_network, text)


def _parsed(parse, text):
    try:
        return bool(parse(text))
    except ValueError:
        return False
