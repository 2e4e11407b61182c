import json


def words(content):
    return "\n".join(_strings(json.loads(content)))


def forced(text):
    return text


def _strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)
