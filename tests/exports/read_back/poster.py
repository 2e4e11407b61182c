import io

from pypdf import PdfReader


def words(content):
    """Return the alternative text of the picture. Check that it is 1 tagged sheet."""
    root = PdfReader(io.BytesIO(content)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Pages"]["/Count"] == 1
    (words,) = _alternatives(root["/StructTreeRoot"])
    return words


def forced(text):
    return text


def _alternatives(element):
    if "/Alt" in element:
        yield element["/Alt"]
    below = element.get("/K", [])
    for part in below if isinstance(below, list) else [below]:
        part = part.get_object()
        if hasattr(part, "get"):
            yield from _alternatives(part)
