from xml.etree import ElementTree

SPACE = "{http://graphml.graphdrawing.org/xmlns}"


def words(content):
    root = ElementTree.fromstring(content)
    assert root.tag == f"{SPACE}graphml"
    known = {node.get("id") for node in root.iter(f"{SPACE}node")}
    assert all(
        {edge.get("source"), edge.get("target")} <= known for edge in root.iter(f"{SPACE}edge")
    )
    told = (
        element.text for element in root.iter() if element.tag in (f"{SPACE}desc", f"{SPACE}data")
    )
    return "\n".join(told)


def forced(text):
    """Apply XML's rule for line ends to the text between tags."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
