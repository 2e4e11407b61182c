"""What a page says about its language. Every template has these tags without loading them."""

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import get_language

from common.languages import choices, direction, name_of, tag_of

register = template.Library()


@register.simple_tag
def page_language() -> str:
    """Return the attributes of <html>."""
    return format_html('lang="{}" dir="{}"', tag_of(get_language()), direction())


@register.simple_tag
def catalogue() -> str:
    """Return the script with the translations for static/js/translate.js; "" in English."""
    code = get_language()
    if code == settings.LANGUAGE_CODE:
        return ""
    address = static(f"js/catalogue/{code}.js")
    return format_html('<script defer src="{}"></script>', address)  # before any module, in order


@register.simple_tag
def language_choices() -> list[dict]:
    """Return the languages to choose from, each with its own name; none if there is only one."""
    if len(choices()) == 1:
        return []
    return [
        {"code": code, "tag": tag_of(code), "name": name_of(code), "is_now": code == get_language()}
        for code in choices()
    ]
