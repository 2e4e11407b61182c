"""What a phone shows. Phones that show the same share one object: a frame is drawn once for all."""

import json
import re
from functools import cache
from html import unescape
from operator import itemgetter

from .connections import CANARY, Leak

WORDS = re.compile(r'id="words-(\d+)"\s+dir="auto">(.*?)</p>', re.S)


class Shown:
    """A revision and the words of each answer by its id. `after` remembers where frames lead."""

    __slots__ = ("after", "nodes", "revision")

    def __init__(self, revision, nodes):
        self.revision, self.nodes, self.after = revision, nodes, {}

    def apply(self, message):
        """Return what is shown after a frame and the ids that are new in it, or None on a gap."""
        if message not in self.after:
            self.after[message] = self._apply(read(message))
        return self.after[message]

    def _apply(self, frame):
        if frame["to"] <= self.revision:
            return self, ()
        if frame["from"] > self.revision:
            return None
        nodes = dict(self.nodes)
        # What a page contains only once, such as the question, is not an answer.
        for upsert in filter(itemgetter("into"), frame["upserts"]):
            nodes |= {int(id_): unescape(text) for id_, text in WORDS.findall(upsert["html"])}
        for gone in frame["removals"]:
            nodes.pop(int(gone.rpartition("-")[2]), None)
        return Shown(frame["to"], nodes), tuple(nodes.keys() - self.nodes.keys())


@cache
def read(message):
    """Return a message of the socket or a body of /changes as data; read equal bytes only once."""
    if CANARY in message:
        raise Leak
    return json.loads(message)


@cache
def page(revision, words):
    """Return what a page of that revision shows; `words` are its pairs of id and text."""
    return Shown(revision, {int(id_): unescape(text) for id_, text in words})


def of_page(body):
    text = body.decode()
    revision = int(re.search(r'<body\b[^>]*\bdata-revision="(\d+)"', text)[1])
    return page(revision, tuple(WORDS.findall(text)))
