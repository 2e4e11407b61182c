"""The tree under each question, made once from a record, and read by plain recursion.

A tree has at most limits.DEEPEST levels, and a theme nests its answers once more, so recursion is
at most about 200 calls deep: a fifth of what Python allows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_lowercase

from workshops.models import Node

from .chains import wordings_of
from .entries import NodeEntry
from .order import Branches

ANSWER = Node.Kind.ANSWER
LARGE = 20  # from this many siblings, those with most dots come first


@dataclass(frozen=True, eq=False, slots=True)
class TreeNode:
    """A node in its place, with everything below it: the answers in a theme, then its children.

    `cause` is its wording if it is an underlying cause. `number` is such as 1.2.3, with letters for
    the members of a theme: 1.2b. One question has no number; several have A, B, C. `indent` is how
    many nodes it is within, themes included. `prompt` is how why was asked about it, if that is not
    “Why?”, and `asked` is its key, or one's own words.
    """

    node: NodeEntry
    cause: str = ""
    number: str = ""
    indent: int = 0
    answers_below: int = 0
    members: tuple["TreeNode", ...] = ()
    children: tuple["TreeNode", ...] = ()
    prompt: str = ""
    asked: str = ""

    @property
    def below(self):
        return self.members + self.children

    @property
    def is_root(self):
        return self.node.parent is None

    @property
    def is_answer(self):
        return self.node.kind == ANSWER


def trees_of(record):
    """Return the tree under each question of `record`, without ungrouped themes."""
    branches = Branches(node for node in record.nodes if node.state != Node.State.UNGROUPED)
    inside, under = branches.members, branches.children
    prompts = {why.node: (why.other_prompt, why.asked) for why in record.whys}
    wordings = wordings_of(record.causes)

    def tree(node, number, indent=0):
        dot, further = f"{number}." if number else "", indent + 1
        members = [
            tree(each, f"{number}{_letters(n)}", further)
            for n, each in _placed(inside.get(node.id))
        ]
        children = [tree(each, f"{dot}{n}", further) for n, each in _placed(under.get(node.id))]
        answers = sum([each.answers_below + each.is_answer for each in members + children])
        cause = wordings.get(node.id, "")
        below = tuple(members), tuple(children)
        return TreeNode(node, cause, number, indent, answers, *below, *prompts.get(node.id, ()))

    if len(branches.roots) == 1:
        return (tree(branches.roots[0], ""),)
    return tuple(tree(root, _letters(n).upper()) for n, root in enumerate(branches.roots, start=1))


def in_order(trees) -> Iterator[TreeNode]:
    """Yield every node of `trees` before what is below it."""
    for tree in trees:
        yield tree
        if tree.members:
            yield from in_order(tree.members)
        if tree.children:
            yield from in_order(tree.children)


def _placed(siblings):
    """Return (place, node) for each sibling. Many are sorted by dots; ties stay shuffled.

    So nobody has to read 300 answers to find 5.
    """
    if not siblings:
        return ()
    if len(siblings) >= LARGE:
        siblings = sorted(siblings, key=lambda node: -(node.dots or 0))
    return enumerate(siblings, start=1)


def _letters(number):
    """Return 1 as a, 26 as z, 27 as aa."""
    written = ""
    while number:
        number, place = divmod(number - 1, 26)
        written = ascii_lowercase[place] + written
    return written
