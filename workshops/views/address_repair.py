"""Addresses as mail programs and people spoil them lead to the address that was meant.

Nothing is looked up here: what is wrong is refused, and counted, where the address leads.
"""

import re
import unicodedata
from urllib.parse import quote

from django.shortcuts import redirect
from django.urls import Resolver404, resolve

from workshops import access, codes

UNSEEN = {"Cf", "Cc"}
ENDS = "-_"  # beside letters and digits, what a token may end with


class Repairable:
    """A converter for an address that is none of ours, but would be one if it were repaired."""

    regex = r"[\s\S]+"

    def to_python(self, address):
        """The path that was meant, without its first slash. Raises ValueError for none."""
        for meant in (_trimmed(address), _by_code(_trimmed(address))):
            if meant and meant != address and _exists(meant):
                return meant
        raise ValueError

    def to_url(self, address):
        return address


def redirect_repaired(request, meant):
    """Lead to what was meant; what a form sends is not led on."""
    if request.method not in ("GET", "HEAD"):
        raise access.NotThere
    query = request.META["QUERY_STRING"]
    return redirect(f"/{quote(meant)}" + (f"?{query}" if query else ""))


def _trimmed(address):
    """Without what mailers put into an address and after it; its first part in lower case."""
    before_a_tag = address.rpartition("</")[0] or address
    seen = "".join(c for c in before_a_tag if unicodedata.category(c) not in UNSEEN)
    seen = re.sub("//+", "/", seen)
    end = max((at for at, c in enumerate(seen, 1) if c.isalnum() or c in ENDS), default=0)
    first, slash, rest = seen[:end].lstrip("/").partition("/")
    return first.lower() + slash + rest


def _by_code(address):
    """The room of an address that is a code and nothing else; a file's name is none."""
    code = codes.parse(address) if not set("/.") & set(address) else None
    return code and f"s/{codes.written(code)}"


def _exists(path):
    try:
        return resolve(f"/{path}").func is not redirect_repaired
    except Resolver404:
        return False
