from xml.etree import ElementTree

SPACE = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "g", "title", "desc", "style", "rect", "path", "text", "tspan", "image"}


def words(content):
    """The description, then what each node is called, which is also what can be seen of it."""
    root = ElementTree.fromstring(content)
    assert root.tag == f"{SPACE}svg"
    assert {element.tag.removeprefix(SPACE) for element in root.iter()} <= ELEMENTS
    for element in root.iter():
        assert not any(name.startswith("on") for name in element.attrib)
        assert element.get("href", "data:image/png").startswith("data:image/png")
    told = [root.findtext(f"{SPACE}desc"), root.findtext(f"{SPACE}title")]
    for item in root.iter(f"{SPACE}g"):
        if item.get("role") == "listitem" and item.find(f"{SPACE}title") is not None:
            told += [item.findtext(f"{SPACE}title"), item.findtext(f"{SPACE}desc", "")]
            seen = "".join("".join(text.itertext()) for text in item.findall(f"{SPACE}text"))
            assert bare(told[-2]) in bare(seen)
    return "\n".join(filter(None, told))


def bare(text):
    return "".join(text.split())


def forced(text):
    """Apply XML's rule for line ends to the text between tags."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
