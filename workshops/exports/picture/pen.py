"""Writes SVG elements: names as Python has them, numbers short."""

from contextlib import contextmanager


class Pen:
    """font_size becomes font-size, and 12.3456 becomes 12.3.

    `sets_all`: lines in other fonts than ours, too. `turned(name, attributes)` may change what is
    written of an element (mirror.py).
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
