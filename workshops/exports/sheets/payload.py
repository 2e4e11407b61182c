"""A session as plain data for the sheets: the words of each page, in its language."""

import re

from django.utils import translation
from django.utils.translation import gettext as _

from common.languages import is_rtl, offered_among, tag_of
from workshops.exports import fonts
from workshops.exports.direction import is_rtl_text
from workshops.exports.typesetting import language_for_typst

SLOTS = re.compile(r"(\{address\}|\{code\})")


def payload_of(session, host=""):
    """Return the pages of `session`, 1 for each of its languages, as JSON values."""
    return {
        "title": _written(session.title),
        "question": _written(session.question.text),
        "pages": [_page(session, host, code) for code in offered_among(session.languages)],
    }


def _page(session, host, language):
    with translation.override(language):
        return {
            **language_for_typst(tag_of(language)),
            "is-rtl": is_rtl(language),
            "code": session.written_code_to_join,
            "ways": list(_ways(host, session.written_code_to_join)),
            **_words(),
        }


def _words():
    return {
        "qr": _("QR code to join"),
        "steps": [
            [_("Scan the picture with your phone."), _("No app, no name, no e-mail.")],
            [_("Write what you think."), _("Nobody sees who wrote what.")],
            [_("No phone? Take a card."), _("Someone types it in, word for word.")],
        ],
        "keep": _(
            "Keep this sheet. For 30 days after we close, the same picture leads to what we said."
        ),
        "number": _("Why number"),
        "about": _("asked about"),
        "because": _("Because …"),
        "rule": _("1 thought on each card. No name. Someone types it in, word for word."),
    }


def _ways(host, code):
    """Yield the parts of the sentence that says where to go: its words, the address, the code."""
    sentence = _("Scan this, or go to %(address)s and enter %(code)s")
    slots = {"{address}": ("address", host), "{code}": ("code", code)}
    for part in SLOTS.split(sentence % {"address": "{address}", "code": "{code}"}):
        if part.strip():
            yield slots.get(part, ("words", part.strip()))


def _written(text):
    """Return what people wrote as 1 line, and whether it runs from right to left."""
    return {"text": fonts.covered(" ".join(text.split())), "is-rtl": is_rtl_text(text)}
