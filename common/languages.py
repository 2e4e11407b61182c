"""The languages of pages: which one a person gets, and how a page names it.

docs/languages.md says how words are marked for translation, and how they are translated.
"""

from functools import lru_cache, wraps

from asgiref.local import Local
from django.conf import settings
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header

from common.string_cache import cached_up_to

TAGS = {"en": "en-GB", "en-xa": "en-XA"}  # browsers get a more exact code than our own

_current = Local()  # the request being handled, and the languages that its person may choose


class PersonsLanguage:
    """The middleware that responds to each request in the language of its person."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with translation.override(language_of(request)):
            _current.request, _current.choices = request, settings.OFFERED_LANGUAGES
            try:
                response = self.get_response(request)
            finally:
                del _current.request, _current.choices
        if is_choice() and _may_be_kept(response):
            patch_vary_headers(response, ["Accept-Language", "Cookie"])
        return response


def language_of(request, codes=(), *, of_browser=True) -> str:
    """Return the language of `codes` that was chosen, or else that the browser prefers.

    Return the first of `codes` if there is neither. Without `of_browser` the browser is not asked.
    """
    codes = offered_among(codes)
    if len(codes) == 1:
        return codes[0]
    wanted = [request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)]
    if of_browser:
        wanted += _asked_for(request.headers.get("Accept-Language", ""))
    return next((code for code in wanted if code in codes), codes[0])


def choose_among(codes, *, of_browser=True) -> None:
    """Activate the language of `codes` that the person of this request gets.

    Outside a request do nothing.
    """
    if request := getattr(_current, "request", None):
        _current.choices = offered_among(codes)
        translation.activate(language_of(request, codes, of_browser=of_browser))


def choices() -> list[str]:
    """Return the languages that the person of this request may choose."""
    return getattr(_current, "choices", settings.OFFERED_LANGUAGES)


def offered_among(codes) -> list[str]:
    """Return those of `codes` that this server offers, or all that it offers if it has none."""
    known = [code for code in dict.fromkeys(codes) if code in settings.OFFERED_LANGUAGES]
    return known or settings.OFFERED_LANGUAGES


def offered(code: str, codes=()) -> str:
    """Return `code` if it is offered here and among `codes`, else the first that is."""
    codes = offered_among(codes)
    return code if code in codes else codes[0]


def is_choice() -> bool:
    """Return True if more than one language is offered."""
    return len(settings.OFFERED_LANGUAGES) > 1


def tag_of(code: str) -> str:
    """Return the attribute `lang` for a language: en-GB for en."""
    return TAGS.get(code, code)


def name_of(code: str) -> str:
    """Return the name of a language, in that language."""
    return dict(settings.LANGUAGES)[code]


def direction() -> str:
    """Return the direction of the language in use: ltr or rtl."""
    return "rtl" if translation.get_language_bidi() else "ltr"


def is_rtl(code: str) -> bool:
    """Return True if a language is written from right to left."""
    return code.partition("-")[0] in settings.LANGUAGES_BIDI


def cached_by_language(maxsize: int):
    """Cache like lru_cache, separately for each language: for functions that render words."""
    return _by_language(lru_cache(maxsize))


def strings_cached_by_language(most_bytes: int):
    """Do the same for functions that return strings, up to so many bytes of these."""
    return _by_language(cached_up_to(most_bytes))


def _by_language(cache):
    def decorate(draw):
        @cache
        def kept(language, *given):
            return draw(*given)

        @wraps(draw)
        def drawn(*given):
            return kept(translation.get_language(), *given)

        drawn.cache_clear = kept.cache_clear
        return drawn

    return decorate


def figure(number: int) -> str:
    """Write 1240 as 1,240, as all our languages do in Britain. Not for scripts and forms."""
    return f"{number:,}"


def _asked_for(header):
    """Yield the languages of a browser, the preferred first, each also without its country."""
    for code, weight in parse_accept_lang_header(header):
        if weight:
            yield from (code, code.partition("-")[0])


def _may_be_kept(response):
    """Return True if a cache could mix up its languages. Files for everybody have no words."""
    kept = response.get("Cache-Control", "")
    return "no-store" not in kept and "public" not in kept
