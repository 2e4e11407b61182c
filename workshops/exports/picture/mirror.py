"""Mirror what is laid out from left to right: every mark changes sides, words do not.

Everything is laid out from the left edge. Here each x is negated as it is written, so that the
picture grows to the left of a line, which drawing.py puts at the right edge.
"""

import re

COMMAND = re.compile("([MHVCAZ])([^MHVCAZ]*)")
TRANSLATE = re.compile(r"(?<=translate\()[-\d.]+")


def mirrored(name, attributes):
    """Return the attributes of an element called `name`, mirrored."""
    turned = dict(attributes)
    if "d" in turned:
        turned["d"] = COMMAND.sub(_command, turned["d"])
    if "transform" in turned:
        turned["transform"] = TRANSLATE.sub(_negated, turned["transform"])
    if "preserveAspectRatio" in turned:
        turned["preserveAspectRatio"] = turned["preserveAspectRatio"].replace("xMax", "xMin")
    if "x" in turned:
        turned["x"] = -turned["x"] - turned.get("width", turned.get("textLength", 0))
    if name == "text" and not {"textLength", "text_anchor"} & turned.keys():
        turned["text_anchor"] = "end"
    return turned


def _command(match):
    command, numbers = match[1], match[2].split()
    if command in "MHC":
        numbers[::2] = map(_opposite, numbers[::2])
    elif command == "A":  # radii, turn, which of the arcs, which way round, where to
        numbers[4] = "0" if numbers[4] == "1" else "1"
        numbers[5] = _opposite(numbers[5])
    return command + " ".join(numbers)


def _negated(match):
    return _opposite(match[0])


def _opposite(number):
    return number[1:] if number.startswith("-") else f"-{number}"
