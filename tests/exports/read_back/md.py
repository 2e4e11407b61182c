from markdown_it import MarkdownIt

MARKUP = MarkdownIt("commonmark", {"maxNesting": 1000}).enable(["table", "strikethrough"])
OURS = {"text", "softbreak", "strong_open", "strong_close", "em_open", "em_close"}


def words(content):
    tokens = MARKUP.parse(content.decode())
    inner = [token for token in tokens if token.type == "inline"]
    kinds = {child.type for token in inner for child in token.children}
    assert kinds <= OURS, f"something became markup: {kinds - OURS}"
    assert not {token.type for token in tokens} & {"fence", "code_block", "html_block", "hr"}
    return "\n".join(forced("".join(child.content for child in token.children)) for token in inner)


def forced(text):
    """One line, as Markdown shows it: white space runs together."""
    return " ".join(text.split())
