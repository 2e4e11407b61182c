"""Which websites may show the tree in their pages."""

import re
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from common.languages import figure

MOST_ORIGINS = 10
# Labels of letters, digits and hyphens: nothing that could end a CSP directive.
LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
HOST = re.compile(rf"{LABEL}(?:\.{LABEL})*")
EXAMPLE = "https://intranet.example.nhs.uk"


class Origins(forms.CharField):
    """Addresses of websites, one on each line, like https://intranet.example.nhs.uk."""

    widget = forms.Textarea

    def prepare_value(self, value):
        return value if isinstance(value, str) else "\n".join(value or ())

    def clean(self, value):
        typed = super().clean(value).split()
        if len(typed) > MOST_ORIGINS:
            raise _too_many(len(typed))
        return list(dict.fromkeys(map(origin, typed)))


def origin(typed):
    """Return the origin in an address, as typed or copied. Raise ValidationError."""
    try:
        parts = urlsplit(typed)
        host = (parts.hostname or "").encode("idna").decode().lower()
        port = parts.port
    except ValueError:  # for a wrong port or IPv6 address, or a name that is too long
        raise _wrong(typed) from None
    if parts.scheme not in ("https", "http") or not HOST.fullmatch(host) or len(host) > 253:
        raise _wrong(typed)
    if parts.path not in ("", "/") or parts.query or parts.fragment or "@" in parts.netloc:
        raise _page(typed, f"{parts.scheme}://{host}")
    return f"{parts.scheme}://{host}" + (f":{port}" if port else "")


def _too_many(count):
    words = ngettext(
        "You have %(n)s website. The most is %(most)s.",
        "You have %(n)s websites. The most is %(most)s.",
        count,
    )
    return ValidationError(words % {"n": figure(count), "most": MOST_ORIGINS})


def _page(typed, site):
    words = gettext("“%(typed)s” is a page. Enter only the website: %(site)s")
    return ValidationError(words % {"typed": typed[:60], "site": site})


def _wrong(typed):
    words = gettext(
        "“%(typed)s” is not the address of a website. Write it like %(example)s, one on each line."
    )
    return ValidationError(words % {"typed": typed[:60], "example": EXAMPLE})


class EmbedForm(forms.Form):
    """The websites that may show the tree."""

    origins = Origins(
        label=_("Websites that can show it"),
        help_text=_("One on each line, like https://intranet.example.nhs.uk"),
        max_length=2500,
        error_messages={
            "required": _("Enter at least one website, or leave this turned off."),
            "max_length": _("That is too long. Enter only the websites, one on each line."),
        },
        widget=forms.Textarea(
            attrs={"rows": 3, "autocomplete": "off", "autocapitalize": "off", "spellcheck": "false"}
        ),
    )
