"""The whole tree."""

from django.utils.translation import gettext as _

from workshops.exports.blocks import Section, Tree


def tree(record, trees, numbers):
    """Return the section, unless the answers have been deleted."""
    if record.settings.answers_deleted:
        return None
    return Section("tree", _("The whole tree"), (Tree(trees),), is_core=True)
