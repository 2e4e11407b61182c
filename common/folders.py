"""Where the program's files are, and where it keeps its data.

In a checkout both are in the project. Installed from a wheel, it has templates, styles, scripts and
translations in the package, and keeps its data in /var/lib/coprod, or where COPROD_DATA_DIR says.
"""

import os
from pathlib import Path

CODE = Path(__file__).resolve().parents[1]  # a process that starts there can import our packages
IS_CHECKOUT = (CODE / "pyproject.toml").is_file()
FILES = CODE if IS_CHECKOUT else CODE / "coprod/files"
USUAL_DATA = CODE / "data" if IS_CHECKOUT else "/var/lib/coprod"
DATA = Path(os.environ.get("COPROD_DATA_DIR") or USUAL_DATA)


def command(name):
    """Return how people call one of our commands here, such as `bin/serve` or `coprod serve`."""
    if not IS_CHECKOUT:
        return f"coprod {name}"
    return f"bin/{name}" if (CODE / "bin" / name).exists() else f"bin/coprod {name}"
