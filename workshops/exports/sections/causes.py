"""The underlying causes, each with its path up to the question and what will be done about it."""

from django.utils.translation import gettext as _

from workshops.exports.blocks import Chain, Chains, Section
from workshops.exports.chains import chain_of
from workshops.words import wording_of


def causes(record, trees, numbers):
    """Return the section, if the room agreed a cause."""
    if not record.causes:
        return None
    by_id = {node.id: node for node in record.nodes}
    chains = tuple(_chain(cause, by_id) for cause in record.causes)
    return Section("causes", _("Underlying causes"), (Chains(chains),), is_core=True)


def _chain(cause, by_id):
    return Chain(wording_of(cause.wording), *chain_of(cause, by_id), cause.actions)
