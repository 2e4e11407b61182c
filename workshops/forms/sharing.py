"""Which sites may show the tree inside a page of theirs."""

import re
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError

MOST_ORIGINS = 10
# Labels of letters, digits and hyphens: nothing that could end a policy or begin another.
LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
HOST = re.compile(rf"{LABEL}(?:\.{LABEL})*")


class Origins(forms.CharField):
    """Addresses of sites, one a line, as https://intranet.example.nhs.uk."""

    widget = forms.Textarea

    def prepare_value(self, value):
        return value if isinstance(value, str) else "\n".join(value or ())

    def clean(self, value):
        typed = super().clean(value).split()
        if len(typed) > MOST_ORIGINS:
            raise ValidationError(f"That is {len(typed):,} sites; {MOST_ORIGINS} is the most.")
        return list(dict.fromkeys(map(origin, typed)))


def origin(typed):
    """The origin in an address as it may be typed or copied. Raises ValidationError."""
    try:
        parts = urlsplit(typed)
        host = (parts.hostname or "").encode("idna").decode().lower()
        port = parts.port
    except ValueError:  # of a port or an IPv6 address, or of a name too long to be one
        raise _wrong(typed) from None
    if parts.scheme not in ("https", "http") or not HOST.fullmatch(host) or len(host) > 253:
        raise _wrong(typed)
    if parts.path not in ("", "/") or parts.query or parts.fragment or "@" in parts.netloc:
        raise ValidationError(
            f"“{typed[:60]}” is a page. Give the site alone: {parts.scheme}://{host}"
        )
    return f"{parts.scheme}://{host}" + (f":{port}" if port else "")


def _wrong(typed):
    return ValidationError(
        f"“{typed[:60]}” is not the address of a site. "
        "Write it as https://intranet.example.nhs.uk, one a line."
    )


class EmbedForm(forms.Form):
    origins = Origins(
        label="Sites that may show it",
        help_text="One a line, such as https://intranet.example.nhs.uk",
        max_length=2500,
        error_messages={"required": "Name at least one site, or leave it switched off."},
        widget=forms.Textarea(
            attrs={"rows": 3, "autocomplete": "off", "autocapitalize": "off", "spellcheck": "false"}
        ),
    )
