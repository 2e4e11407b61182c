"""Find what is marked for translation in the source."""

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_javascript, extract_python
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[2]

CONTEXT = (1, "c")
FUNCTIONS = {
    **dict.fromkeys(["_", "gettext", "gettext_lazy", "gettext_noop"]),
    **dict.fromkeys(["ngettext", "ngettext_lazy"], (1, 2)),
    **dict.fromkeys(["pgettext", "pgettext_lazy"], (CONTEXT, 2)),
    **dict.fromkeys(["npgettext", "npgettext_lazy"], (CONTEXT, 2, 3)),
}
NOTES = ["Translators:"]  # how a comment for a translator begins
OPTIONS = {"parse_template_string": True}  # in scripts, what is within `${ }` too


def collected(domain: str) -> Catalog:
    """Return all messages of "django" (templates, Python) or "djangojs", untranslated."""
    catalog = Catalog()
    for ids, comments, context in {"django": _on_servers, "djangojs": _in_browsers}[domain]():
        catalog.add(ids, auto_comments=comments, context=context)
    return catalog


def of_template(text: str):
    """Yield the messages of a template, (ids, comments, context) for each."""
    lines = [line.strip() for line in templatize(text).splitlines()]
    return _messages(extract_python, "\n".join(lines))


def of_python(text: str):
    """Yield the messages of a Python module."""
    return _messages(extract_python, text) if "gettext" in text else ()


def of_javascript(text: str):
    """Yield the messages of a JavaScript module."""
    return _messages(extract_javascript, text) if "gettext" in text else ()


def _on_servers():
    for kind in ("*.html", "*.txt"):
        for path in sorted((ROOT / "templates").rglob(kind)):
            yield from of_template(path.read_text())
    for folder in ("coprod", "accounts", "workshops", "common"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield from of_python(path.read_text())


def _in_browsers():
    for path in sorted((ROOT / "static/js").rglob("*.js")):
        if path.parent.name != "catalogue":
            yield from of_javascript(path.read_text())


def _messages(extract, text):
    source = io.BytesIO(text.encode())
    for _, function, found, comments in extract(source, FUNCTIONS, NOTES, OPTIONS):
        places = FUNCTIONS[function] or (1,)
        given = found if isinstance(found, tuple) else (found,)
        context = given[0] if CONTEXT in places else None
        words = given[1:] if context else given
        ids = words[: len(places) - bool(context)]
        if all(isinstance(text, str) for text in ids) and ids:
            yield (ids if len(ids) > 1 else ids[0]), comments, context
