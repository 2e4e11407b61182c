"""Tree order: a node, its members, then its children. Never by recursion."""

from collections import defaultdict


class Branches:
    """The children of each node and the members of each theme, in the order given."""

    def __init__(self, nodes):
        self.roots = []
        self.children = defaultdict(list)
        self.members = defaultdict(list)
        for node in nodes:
            self._place(node).append(node)

    def below(self, node):
        """Return the members of `node`, then its children."""
        return [*self.members[node.id], *self.children[node.id]]

    def in_tree_order(self):
        """Yield every root and every node below it, parents before children."""
        waiting = self.roots[::-1]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += self.below(node)[::-1]

    def _place(self, node):
        if node.parent is None:
            return self.roots
        return self.children[node.parent] if node.theme is None else self.members[node.theme]
