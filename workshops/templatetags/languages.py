"""What a page says about its language. Every template has these tags without loading them."""

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from common.languages import choices, direction, name_of, offered_among, tag_of
from workshops.words import TAKEN_BACK

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


@register.simple_tag(takes_context=True)
def written(context, words=True) -> str:
    """Return the attributes of an element with what people wrote: its direction and language.

    The language is known where the session has only 1, and said where the page is in another one.
    Who wrote in which language is not stored. `words` is given where a label of ours may stand in
    their place.
    """
    code = _language_of(context.get("session"))
    if code in (None, get_language()) or not words or words == TAKEN_BACK:
        return mark_safe('dir="auto"')
    return format_html('dir="auto" lang="{}"', tag_of(code))


def _language_of(session):
    codes = offered_among(session.languages) if session else ()
    return codes[0] if len(codes) == 1 else None
