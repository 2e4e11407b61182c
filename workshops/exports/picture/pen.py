"""Writes SVG elements: names as Python has them, numbers short."""

from contextlib import contextmanager


class Pen:
    """font_size becomes font-size, and 12.3456 becomes 12.3.

    `sets_all`: lines in other fonts than ours, too.
    """

    def __init__(self, xml, *, sets_all=True):
        self._xml = xml
        self.sets_all = sets_all

    def start(self, name, **attributes):
        self._xml.start(name, **_spelled(attributes))

    def end(self):
        self._xml.end()

    def leaf(self, name, text="", /, **attributes):
        self._xml.leaf(name, text, **_spelled(attributes))

    @contextmanager
    def inside(self, name, **attributes):
        with self._xml.inside(name, **_spelled(attributes)):
            yield


def _spelled(attributes):
    return {name.replace("_", "-"): _short(value) for name, value in attributes.items()}


def _short(value):
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else value
