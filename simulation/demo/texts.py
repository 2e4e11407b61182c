"""What the simulated room knows to say: a tree of answers, and some that fit nearly anywhere."""

import json
from functools import cache
from pathlib import Path


class Texts:
    """Answers by the text that they answer, so that a room can follow whatever is asked.

    `differently` are views of people who see an answer differently, `missing` are people who were
    not here, and `named` answers that name somebody.

    `alike` has texts that mean the same as another: asked why about them, people answer
    the same.
    """

    def __init__(self, question, tree, alike, anywhere, named, differently, missing):
        self.question = question
        self.tree = tree
        self.anywhere = anywhere
        self.named = tuple(named)
        self.differently = tuple(differently)
        self.missing = tuple(missing)
        self.below = {question: tuple(tree)}
        self._index(tree)
        for text, other in alike.items():
            self.below[text] = self.below[other]

    def known(self, asked):
        """Return answers written for this why.

        `asked` has the node's text, or the texts of a theme's members.
        """
        written = [text for parent in asked for text in self.below.get(parent, ())]
        return tuple(dict.fromkeys(written))

    def general(self, depth):
        """Return answers that fit most whys; `depth` is their own, 1 just under the question."""
        return tuple(self.anywhere["early" if depth < 3 else "middle" if depth == 3 else "deep"])

    def _index(self, branch):
        for text, answers in branch.items():
            self.below[text] = tuple(answers)
            self._index(answers)


@cache
def texts():
    """Return the workshop on why co-production happens so seldom."""
    source = Path(__file__).with_name("texts.json").read_text(encoding="utf-8")
    return Texts(**json.loads(source))
