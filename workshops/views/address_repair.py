"""Redirect addresses that mail programs or people have damaged to the address that was meant.

Nothing is looked up here: the view at that address refuses, and counts, what is wrong.
"""

import re
import unicodedata
from urllib.parse import quote

from django.shortcuts import redirect
from django.urls import Resolver404, resolve

from workshops import access, codes

UNSEEN = {"Cf", "Cc"}
ENDS = "-_"  # what a token can end with, as well as letters and digits


class Repairable:
    """Match an address that is not one of ours, but would be if it were repaired."""

    regex = r"[\s\S]+"

    def to_python(self, address):
        """Return the path that was meant, without its first slash. Raise ValueError for none."""
        for meant in (_trimmed(address), _by_code(_trimmed(address))):
            if meant and meant != address and _exists(meant):
                return meant
        raise ValueError

    def to_url(self, address):
        return address


def redirect_repaired(request, meant):
    """Redirect to the address that was meant, but never what a form sends."""
    if request.method not in ("GET", "HEAD"):
        raise access.NotThere
    query = request.META["QUERY_STRING"]
    return redirect(f"/{quote(meant)}" + (f"?{query}" if query else ""))


def _trimmed(address):
    """Remove what mail programs add in and after an address; put its first part in lower case."""
    before_a_tag = address.rpartition("</")[0] or address
    seen = "".join(c for c in before_a_tag if unicodedata.category(c) not in UNSEEN)
    seen = re.sub("//+", "/", seen)
    end = max((at for at, c in enumerate(seen, 1) if c.isalnum() or c in ENDS), default=0)
    first, slash, rest = seen[:end].lstrip("/").partition("/")
    return first.lower() + slash + rest


def _by_code(address):
    """Return the address of a session, for a path that is only a code; a file's name is not."""
    code = codes.parse(address) if not set("/.") & set(address) else None
    return code and f"s/{codes.written(code)}"


def _exists(path):
    try:
        return resolve(f"/{path}").func is not redirect_repaired
    except Resolver404:
        return False
