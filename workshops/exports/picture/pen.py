"""Write SVG elements, with names from Python and short numbers."""

from contextlib import contextmanager


class Pen:
    """Write font_size as font-size, and 12.3456 as 12.3.

    `sets_all`: also lines in fonts that are not ours. `turned(name, attributes)` may change the
    attributes of an element (mirror.py).
    """

    def __init__(self, xml, *, sets_all=True, turned=lambda name, attributes: attributes):
        self.xml = xml
        self.sets_all = sets_all
        self._turned = turned

    def start(self, name, **attributes):
        self.xml.start(name, **self._spelled(name, attributes))

    def end(self):
        self.xml.end()

    def leaf(self, name, text="", /, **attributes):
        self.xml.leaf(name, text, **self._spelled(name, attributes))

    @contextmanager
    def inside(self, name, **attributes):
        with self.xml.inside(name, **self._spelled(name, attributes)):
            yield

    def _spelled(self, name, attributes):
        turned = self._turned(name, attributes)
        return {key.replace("_", "-"): _short(value) for key, value in turned.items()}


def _short(value):
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else value
