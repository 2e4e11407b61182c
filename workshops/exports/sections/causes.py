"""The underlying causes, each with its path up to the question and what will be done about it."""

from django.utils.translation import gettext as _

from workshops.exports.blocks import Chain, Chains, Section, Sentences
from workshops.exports.chains import chain_of
from workshops.words import wording_of


def causes(record, trees, numbers):
    """Return the section, if a cause is marked."""
    if not record.causes:
        return None
    by_id = {node.id: node for node in record.nodes}
    found = [(cause, chain_of(cause, by_id)) for cause in record.causes]
    chains = tuple(_chain(cause, *chain) for cause, chain in found if chain)
    alone = tuple(wording_of(cause.wording) for cause, chain in found if not chain)
    blocks = (*([Chains(chains)] if chains else []), *([Sentences(alone)] if alone else []))
    return Section("causes", _("Underlying causes"), blocks, is_core=True)


def _chain(cause, node, steps):
    return Chain(wording_of(cause.wording), node, steps, cause.actions)
