import io

from docx import Document


def words(content):
    """Paragraph after paragraph, tables in their place."""
    file = Document(io.BytesIO(content))
    told = []
    for part in file.iter_inner_content():
        paragraphs = (
            [cell for row in part.rows for cell in row.cells] if hasattr(part, "rows") else [part]
        )
        told += [paragraph.text for paragraph in paragraphs]
    return "\n".join(told)


def forced(text):
    """Line ends become breaks."""
    for end in ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"):
        text = text.replace(end, "\n")
    return text
