import io

from pptx import Presentation

from . import docx


def words(content):
    """Slide after slide: what is on it, then its notes."""
    told = []
    for slide in Presentation(io.BytesIO(content)).slides:
        told += [text for shape in slide.shapes for text in _of(shape)]
        if slide.has_notes_slide:
            told.append(slide.notes_slide.notes_text_frame.text)
    return "\n".join(told)


def forced(text):
    """Line ends become breaks, as in Word."""
    return docx.forced(text)


def _of(shape):
    if shape.has_text_frame:
        yield shape.text_frame.text.replace("\v", "\n")
    elif shape.has_table:
        yield from (cell.text_frame.text for row in shape.table.rows for cell in row.cells)
