"""A language for tests and development: every message in ⟦ ⟧ and 40 % longer.

Words without brackets are not marked for translation, and words that overflow have no room for a
longer language. The messages are made from the English when they are read, so they are never out
of date. Scripts get the same from js/catalogue/en-xa.js beside this.
"""

import re

from django.utils.translation import trans_real

CODE = "en-xa"
SEPARATOR = "\x04"  # between a context and its text
# A placeholder, a tag or a character reference: these do not change, and do not count as letters.
FIXED = re.compile(r"%\(\w+\)s|%%|<[^>]*>|&#?\w+;|\{\w*\}")
WORD = 6  # letters of each word that is added, so that lines can break
SHORT = 12  # letters of a text that grows by letters, not by words


def stretched(text: str) -> str:
    """Return the text in brackets, with 4 more letters for every 10."""
    letters = len(FIXED.sub("", text))
    more = (4 * letters + 9) // 10
    if letters <= SHORT:
        return f"⟦{text}{'o' * more}⟧"
    words = [min(WORD, more - at - 1) for at in range(0, more - 1, WORD + 1)]
    return f"⟦{text}{''.join(' ' + 'o' * length for length in words)}⟧"


class Pseudo(trans_real.DjangoTranslation):
    """Replace a language's translations."""

    def gettext(self, message):
        return stretched(message.rpartition(SEPARATOR)[2])

    def ngettext(self, singular, plural, number):
        return self.gettext(singular if number == 1 else plural)


def install():
    """Make it known to Django."""
    trans_real._translations[CODE] = Pseudo(CODE)
