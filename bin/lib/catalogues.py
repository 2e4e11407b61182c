"""Read, update and write catalogues, and compile them for servers and for browsers."""

import io
import json
from gettext import GNUTranslations

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

# Which form of a word goes with a number, as in Unicode's CLDR. Valid in C and JavaScript.
PLURALS = {
    "cy": (6, "(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 : (n==6) ? 4 : 5"),
    "ur": (2, "(n != 1)"),
}
# No dates or versions: if 2 people each add a sentence, the first lines must not conflict.
HEADER = """\
# A draft: no native reader has checked it yet.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: {code}\\n"
"Plural-Forms: nplurals={count}; plural={rule};\\n"

"""


def read(po: str, code: str) -> Catalog:
    """Return a catalogue from the text of a .po; an empty text gives an empty one."""
    return read_po(io.StringIO(po or _header(code)), locale=code, ignore_obsolete=True)


def updated(catalog: Catalog, source: Catalog) -> Catalog:
    """Return the messages of `source` with the translations that `catalog` has."""
    catalog.update(source, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    for message in catalog:
        message.flags.discard("fuzzy")
        message.previous_id = []
        message.string = _as_many(message, catalog.num_plurals)
    return catalog


def merged(base: Catalog, ours: Catalog, theirs: Catalog) -> Catalog:
    """Return our catalogue with what they have added or translated since the base."""
    for message in theirs:
        before, here = (kept.get(message.id, message.context) for kept in (base, ours))
        if message.id and not here:
            ours[message.id] = message
        elif message.id and any_words(message) and not (before and before.string == message.string):
            here.string = message.string
    return ours


def any_words(message) -> bool:
    """Return True if a message is translated in each of its forms."""
    return all(_forms(message.string))


def left(catalog: Catalog) -> list:
    """Return the messages without a translation."""
    return [message for message in catalog if message.id and not any_words(message)]


def written(catalog: Catalog, code: str) -> str:
    """Return the text of a .po, in the order of its messages."""
    out = io.BytesIO()
    write_po(out, catalog, width=0, no_location=True, omit_header=True, sort_output=True)
    return (_header(code) + out.getvalue().decode()).rstrip("\n") + "\n"


def compiled(catalog: Catalog) -> bytes:
    """Return the bytes of a .mo, which Django reads."""
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def said_by(mo: bytes) -> dict:
    """Return the translations in a .mo, without who wrote it and when."""
    texts = dict(GNUTranslations(io.BytesIO(mo))._catalog)
    texts.pop("", None)
    return texts


def script(catalog: Catalog, code: str) -> str:
    """Return a script that puts the catalogue where static/js/translate.js looks for it."""
    forms = {_key(message): _forms(message.string) for message in _translated(catalog)}
    return (
        f"// Written by bin/messages from locale/{code}/LC_MESSAGES/djangojs.po.\n"
        "window.catalogue = {\n"
        f"  form: (n) => Number({PLURALS[code][1]}),\n"
        f"  texts: {json.dumps(forms, ensure_ascii=False, sort_keys=True, indent=2)},\n"
        "};\n"
    )


def _translated(catalog):
    return [message for message in catalog if message.id and any_words(message)]


def _key(message):
    """Return the key that a .mo has for a message: its context, then its text in both numbers."""
    text = "\0".join(_forms(message.id))
    return f"{message.context}\x04{text}" if message.context else text


def _forms(string):
    return list(string) if isinstance(string, tuple) else [string]


def _as_many(message, count):
    """Return the translation in as many forms as the language has, or that many empty ones."""
    if not message.pluralizable:
        return message.string or ""
    kept = _forms(message.string)
    return tuple(kept) if len(kept) == count else ("",) * count


def _header(code):
    count, rule = PLURALS[code]
    return HEADER.format(code=code, count=count, rule=rule)
