"""What the host of this server says of it. Every template has these tags without loading them."""

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def accessibility_statement() -> str:
    """Return the address of the host's accessibility statement, or ""."""
    return settings.ACCESSIBILITY_STATEMENT
