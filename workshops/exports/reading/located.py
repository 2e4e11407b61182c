"""A value of the file with its place, so that an error can name it."""

import json
from datetime import date

from django.utils.translation import gettext as _

from common.languages import figure
from workshops.letters import cannot_be_kept, is_blank, without_controls

REQUIRED = object()
# Half of the database's maximum, so that it can count on from here.
LARGEST_WHOLE = 1_000_000_000


class Unreadable(Exception):
    """The file cannot be imported; the message is one line for a person."""


class Located:
    """A value. Each method returns it as a type, or raises Unreadable with the place."""

    def __init__(self, value, place="", notes=None):
        self.value = value
        self.place = place
        self.notes = [] if notes is None else notes

    def wrong(self, sentence, **named):
        """Return what to raise. `sentence` has a place for `place`, and one for each of `named`."""
        return Unreadable(sentence % {"place": self.place or _("The file"), **named})

    def get(self, name, default=REQUIRED):
        """Return a member of an object."""
        self.check_object()
        place = f"{self.place}.{name}" if self.place else name
        if name in self.value:
            return Located(self.value[name], place, self.notes)
        if default is REQUIRED:
            raise Unreadable(_("%(place)s is missing.") % {"place": place})
        return Located(default, place, self.notes)

    def check_object(self):
        """Raise Unreadable unless it is an object."""
        if not isinstance(self.value, dict):
            raise self.wrong(_("%(place)s must be an object."))

    def items(self, most):
        """Return the members of a list."""
        if not isinstance(self.value, list):
            raise self.wrong(_("%(place)s must be a list."))
        if len(self.value) > most:
            words = _("%(place)s has %(n)s entries. The most is %(most)s.")
            raise self.wrong(words, n=figure(len(self.value)), most=figure(most))
        return [Located(v, f"{self.place}[{i}]", self.notes) for i, v in enumerate(self.value)]

    def text(self, longest, *, may_be_blank=False):
        """Return text; control characters, which pages cannot show, are left out and noted."""
        if not isinstance(self.value, str):
            raise self.wrong(_("%(place)s must be text."))
        text = self._shown(self.value)
        if len(text) > longest:
            words = _("%(place)s has %(n)s characters. The most is %(most)s.")
            raise self.wrong(words, n=figure(len(text)), most=figure(longest))
        if is_blank(text):
            if not may_be_blank:
                raise self.wrong(_("%(place)s is empty."))
            return ""
        return text

    def whole(self, least=0, most=None):
        """Return a whole number; without `most`, any from which the database can count on."""
        most = LARGEST_WHOLE if most is None else most
        if type(self.value) is not int:  # True is an int too
            raise self.wrong(_("%(place)s must be a whole number."))
        if not least <= self.value <= most:
            words = _("%(place)s must be from %(least)s to %(most)s.")
            raise self.wrong(words, least=figure(least), most=figure(most))
        return self.value

    def flag(self):
        """Return True or False."""
        if not isinstance(self.value, bool):
            raise self.wrong(_("%(place)s must be true or false."))
        return self.value

    def one_of(self, choices):
        """Return one of these texts."""
        if not isinstance(self.value, str) or self.value not in choices:
            words = _("%(place)s must be one of these: %(choices)s.")
            raise self.wrong(words, choices=", ".join(filter(None, choices)))
        return self.value

    def day(self):
        """Return a day, as 2026-11-23."""
        try:
            return date.fromisoformat(self.text(10)).isoformat()
        except ValueError:
            raise self.wrong(_("%(place)s must be a day, like 2026-11-23.")) from None

    def key(self):
        """Return an id: a whole number or text."""
        if type(self.value) not in (int, str):
            raise self.wrong(_("%(place)s must be a whole number or text."))
        return self.value

    def _shown(self, text):
        if cannot_be_kept(text):
            raise self.wrong(_("%(place)s contains a character that cannot be saved."))
        kept = without_controls(text)
        if kept != text:
            words = _("%(place)s contained control characters. They were left out.")
            self.notes.append(words % {"place": self.place})
        return kept


def shown(value):
    """Return a value of the file on one short line."""
    line = json.dumps(value)
    return line if len(line) <= 40 else f"{line[:39]}…"
