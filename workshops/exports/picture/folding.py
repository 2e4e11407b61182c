"""What of a large tree is shown where the sheet is small and the words have to be read from afar.

Underlying causes and their chains are never folded; then the strongest come first: by dots, then by
how much hangs below. What is left out is counted where it hangs.
"""

from dataclasses import replace

from .fitting import largest
from .twigs import in_order, twigs_of


def readable(document, width, height, scale):
    """The drawing of as many answers as can be shown at that scale at least, and its scale."""
    roots = twigs_of(document)
    ranked, needed = _ranked(roots)
    fewest, most = needed, len(ranked)
    found = largest(document, width, height, _kept(roots, ranked[:fewest]))
    while fewest < most:
        middle = (fewest + most + 1) // 2
        tried = largest(document, width, height, _kept(roots, ranked[:middle]))
        if tried[1] >= scale:
            fewest, found = middle, tried
        else:
            most = middle - 1
    return found


def _ranked(roots):
    """All twigs in the order in which they deserve room, and how many of them must have it."""
    chains = _chains(roots)

    def rank(twig):
        return (twig not in chains, twig.level, -(twig.node.tally or 0), -twig.endings)

    return sorted(in_order(roots), key=rank), len(chains)


def _chains(roots):
    """The questions, the underlying causes, and what leads from one to the other."""
    above = {child: twig for twig in in_order(roots) for child in twig.children}
    found = set(roots)
    for twig in in_order(roots):
        step = twig if twig.cause else None
        while step is not None and step not in found:
            found.add(step)
            step = above.get(step)
    return found


def _kept(roots, kept):
    """A copy of the trees with nothing but `kept`, in which parents come before their children."""
    kept, copies, sizes = set(kept), {}, {}
    for twig in reversed(list(in_order(roots))):
        sizes[twig] = 1 + sum(sizes[child] for child in twig.children)
        if twig in kept:
            left_out = sum(sizes[child] for child in twig.children if child not in kept)
            children = [copies[child] for child in twig.children if child in kept]
            copies[twig] = replace(twig, children=children, more=left_out)
    return [copies[root] for root in roots]
