"""The summary, by section. A new section is a function here and a name in SECTIONS."""

from django.utils.translation import gettext as _

from workshops.commitments import commitment_words
from workshops.words import wording_of

from .blocks import Chain, Chains, Section, Table, Tree
from .checks import checks
from .findings import chain_up, findings
from .method import method
from .recognition import recognised


def sections_of(record, trees, numbers):
    """Return every section that has something to say."""
    made = (section(record, trees, numbers) for section in SECTIONS)
    return tuple(section for section in made if section)


def causes(record, trees, numbers):
    if not record.causes:
        return None
    by_id = {node.id: node for node in record.nodes}
    chains = tuple(_chain(cause, by_id) for cause in record.causes)
    return Section("causes", _("Underlying causes"), (Chains(chains),), is_core=True)


def actions(record, trees, numbers):
    planned = [(action, cause) for cause in record.causes for action in cause.actions]
    with_kinds = any(action.commitment for action, _cause in planned)
    rows = tuple(_action(action, cause, with_kinds) for action, cause in planned)
    kind = (_("Kind of action"),) if with_kinds else ()
    headings = (_("What"), _("Who"), _("By when"), _("How we will know"), *kind, _("Cause"))
    blocks = (Table(headings, rows),)
    return Section("actions", _("What we will do"), blocks, is_core=True) if rows else None


def without_causes(record, trees, numbers):
    """Say it where causes would be, so that nobody has to find it in the tree."""
    blocks = findings(record, trees, numbers)
    return Section("findings", _("Where the room got to"), blocks, is_core=True) if blocks else None


def tree(record, trees, numbers):
    return Section("tree", _("The whole tree"), (Tree(trees),), is_core=True)


SECTIONS = (causes, actions, without_causes, checks, recognised, tree, method)


def _action(action, cause, with_kinds):
    kind = (commitment_words(action.commitment),) if with_kinds else ()
    words = (action.what, action.who, action.by_when, action.how_known)
    return (*words, *kind, wording_of(cause.wording))


def _chain(cause, by_id):
    node = by_id[cause.node]
    return Chain(wording_of(cause.wording), node, chain_up(node, by_id), cause.actions)
