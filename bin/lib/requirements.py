"""The packages that pyproject.toml asks for, each with the comment beside it."""

import json
import re
import tomllib
from dataclasses import dataclass

NAME = re.compile(r"[\w.-]+")
COMMENT = re.compile(r"^.*?[\]},\s]\s*#\s*(.+)$")
INSTALLED = "project"
BUILD = "build-system"


@dataclass(frozen=True)
class Requirement:
    """One package in one list; `why` is the comment beside it, or nothing."""

    name: str
    why: str


def requirements(text):
    """Return the requirements in the text of a pyproject.toml, by the name of their list.

    tomllib gives no comments, so each requirement is looked for again in the text, in its order.
    """
    lines = iter(text.splitlines())
    return {
        title: [_found(each, lines) for each in listed if isinstance(each, str)]
        for title, listed in _lists(tomllib.loads(text))
    }


def locked_versions(text):
    """Return the version of each package in the text of a uv.lock."""
    return {each["name"]: each.get("version") for each in tomllib.loads(text)["package"]}


def _lists(project):
    """Return the lists in the order in which our pyproject.toml has them."""
    yield INSTALLED, project["project"]["dependencies"]
    yield from project.get("dependency-groups", {}).items()
    yield BUILD, project["build-system"]["requires"]


def _found(requirement, lines):
    quoted = json.dumps(requirement)
    for line in lines:
        before, found, after = line.partition(quoted)
        if found and not before.lstrip().startswith("#"):
            why = COMMENT.match(f" {after}") or COMMENT.match(after)
            return Requirement(NAME.match(requirement)[0].lower(), why[1] if why else "")
    raise LookupError(f"{requirement} is not where it was expected in pyproject.toml.")
