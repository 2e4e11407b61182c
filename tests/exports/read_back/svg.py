import re
from xml.etree import ElementTree

SPACE = "{http://www.w3.org/2000/svg}"
OURS = {"svg", "title", "desc", "g", "rect", "circle", "path", "text"}


def words(content):
    """What is drawn, line after line as one; and that nothing in it runs or is fetched."""
    root = ElementTree.fromstring(content)
    assert {element.tag.removeprefix(SPACE) for element in root.iter()} <= OURS
    names = {name for element in root.iter() for name in element.attrib}
    assert not {
        name for name in names if name.startswith("on") or "href" in name or name == "style"
    }
    drawn = [
        element.text or ""
        for element in root.iter(f"{SPACE}text")
        if not element.get("aria-hidden")
    ]
    return drawn[0] + "\n" + forced(" ".join(drawn))


def forced(text):
    """Lines are broken anew, also inside words that fit none; what no font has is marked."""
    from workshops.exports.fonts import covered

    return re.sub(r"\s+", "", covered(text))
