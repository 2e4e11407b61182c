"""GraphML, for programs that analyse trees: Gephi, yEd, NetworkX, igraph."""

from django.utils.translation import gettext_lazy as _

from workshops.models import Node
from workshops.words import quoted

from .xml_text import Writer

SLUG = "graphml"
LABEL = _("Graph (GraphML)")
PURPOSE = _("for Gephi, yEd or other software that analyses graphs")
CONTENT_TYPE = "application/graphml+xml"
IS_LONG = False
EXTENSION = "graphml"
TREE_ALONE = True

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
KEYS = {"text": "string", "kind": "string", "level": "int", "dots": "int", "state": "string"}
KEYS |= {"cause": "string", "recognised": "int", "known_by": "string"}
KEYS |= {"paper_dots": "int", "asked_as": "string"}
STRING = {"attr.type": "string"}


def write(document, stream):
    """Write the tree: an edge from each node to each answer, and from a theme to its members."""
    record = document.record
    xml = Writer(stream)
    with xml.inside("graphml", xmlns=NAMESPACE):
        if document.so_far:
            xml.leaf("desc", document.so_far)
        for name, kind in KEYS.items():
            xml.leaf("key", id=name, **{"for": "node", "attr.name": name, "attr.type": kind})
        xml.leaf("key", id="relation", **{"for": "edge", "attr.name": "relation"}, **STRING)
        with xml.inside("graph", edgedefault="directed"):
            _nodes(xml, record)
            _edges(xml, record)


def _nodes(xml, record):
    wordings = {cause.node: cause.wording for cause in record.causes}
    prompts = {why.node: why.asked for why in record.whys}
    for node in _shown(record):
        data = {"text": quoted(node), "kind": node.kind, "level": node.depth, "dots": node.dots}
        data |= {"state": node.state, "cause": wordings.get(node.id)}
        data |= {"recognised": node.recognised or None, "known_by": node.known_by or None}
        data |= {"paper_dots": node.paper_dots or None}
        data |= {"asked_as": prompts.get(node.id) or None}
        with xml.inside("node", id=f"n{node.id}"):
            for key, value in data.items():
                if value is not None:
                    xml.leaf("data", str(value), key=key)


def _edges(xml, record):
    for node in _shown(record):
        if node.parent is None:
            continue
        above, relation = (
            (node.parent, "answers") if node.theme is None else (node.theme, "in theme")
        )
        with xml.inside("edge", source=f"n{above}", target=f"n{node.id}"):
            xml.leaf("data", relation, key="relation")


def _shown(record):
    return (node for node in record.nodes if node.state != Node.State.UNGROUPED)
