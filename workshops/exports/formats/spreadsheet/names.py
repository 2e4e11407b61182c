"""Names of sheets, by Excel's rules: 31 characters, some marks forbidden, no name twice."""

import re

from django.utils.translation import gettext as _

LONGEST = 31
FORBIDDEN = re.compile(r"[\[\]:*?/\\]|^'|'$")
RESERVED = {"history"}


class Names:
    """The names in use in a workbook."""

    def __init__(self):
        self._taken = set(RESERVED)

    def take(self, wanted):
        """Return a name as near to `wanted` as the rules allow, and keep it in use."""
        name = FORBIDDEN.sub(" ", wanted)[:LONGEST].strip(" '") or _("Sheet")
        number = 2
        while name.lower() in self._taken:
            end = f" {number}"
            name, number = name[: LONGEST - len(end)].rstrip() + end, number + 1
        self._taken.add(name.lower())
        return name
