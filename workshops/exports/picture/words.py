"""What a drawing says, for whoever cannot see it."""

from workshops.words import quoted

from .twigs import in_order


def words_of(drawing):
    """The lines above the tree, then every text that is drawn, in tree order, a line each."""
    told = [text for text, _, _ in drawing.head]
    for _, branches, _ in drawing.groups:
        for twig in in_order(branches):
            told += [quoted(twig.node), *([twig.cause] if twig.cause else [])]
            told += [quoted(member.node) for member in twig.members]
    return "\n".join(told)
