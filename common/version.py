"""Which release of Coprod this is."""

import tomllib
from importlib.metadata import version

from common.folders import CODE, IS_CHECKOUT


def program_version():
    """Return the version, such as "0.9.0"."""
    if not IS_CHECKOUT:
        return version("coprod")
    return tomllib.loads((CODE / "pyproject.toml").read_text())["project"]["version"]
