"""manage.py before_sending_words > static/js/before-sending/words.js"""

import json

from django.core.management.base import BaseCommand

from workshops.before_sending import patterns, words

HEAD = "// Written by `bin/manage before_sending_words` from workshops/before_sending/.\n"
WIDTH = 116


class Command(BaseCommand):
    help = "Print what the phone looks for before it sends an answer, for browsers."

    def handle(self, **options):
        self.stdout.write(HEAD, ending="")
        for module in (patterns, words):
            for name in filter(str.isupper, vars(module)):
                self.stdout.write(_exported(name, getattr(module, name)))


def _exported(name, value):
    if isinstance(value, str):
        return f"export const {name} = {_in_lines(value)};"
    if isinstance(value, dict):
        # Characters that cannot be seen are written out.
        items = [f"{json.dumps(key)}: {json.dumps(to)}" for key, to in value.items()]
        return f"export const {name} = {{\n{_lines(items)}\n}};"
    if isinstance(value, frozenset):
        return f"export const {name} = new Set([\n{_lines(map(_as_json, sorted(value)))}\n]);"
    return f"export const {name} = [\n{_lines(map(_as_json, value))}\n];"


def _in_lines(text):
    """Return a text as JavaScript in lines."""
    parts = [text[at : at + WIDTH // 2] for at in range(0, len(text), WIDTH // 2)]
    return " +\n  ".join(map(_as_json, parts))


def _lines(items):
    """Return items of JavaScript in lines, each item whole."""
    lines = [" "]
    for item in items:
        if len(lines[-1]) + len(item) > WIDTH:
            lines.append(" ")
        lines[-1] += f" {item},"
    return "\n".join(lines)


def _as_json(value):
    return json.dumps(value, ensure_ascii=False)
