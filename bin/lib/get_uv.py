"""Install the given version of uv into .tools/, with the pip that this Python has or can get.

Debian's Python has neither pip nor ensurepip. Then pip's own wheel, which runs without
installation, is downloaded from PyPI and checked.
"""

import hashlib
import os
import subprocess
import sys
import urllib.request
from pathlib import Path

TOOLS = Path(".tools")
PIP = (
    "https://files.pythonhosted.org/packages/07/25/"
    "ee8c38ae72d66b844ce8eb9711ba905dba21ca1a8a0c960057c41cd23337/pip-26.3-py3-none-any.whl"
)
PIP_SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"


def main(version):
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(TOOLS)]
    command += ["--upgrade", "--disable-pip-version-check", "--no-warn-script-location"]
    command += ["--root-user-action", "ignore"]
    return subprocess.run([*command, f"uv=={version}"], env=os.environ | _pip()).returncode


def _pip():
    """Return what to add to the environment so that `python -m pip` works."""
    if not subprocess.run(
        [sys.executable, "-m", "pip", "--version"], capture_output=True
    ).returncode:
        return {}
    with urllib.request.urlopen(PIP, timeout=60) as answer:
        wheel = answer.read()
    if hashlib.sha256(wheel).hexdigest() != PIP_SHA256:
        sys.exit("What came as pip is not the pip we know; not using it.")
    TOOLS.mkdir(exist_ok=True)
    place = TOOLS / PIP.rsplit("/", 1)[1]
    place.write_bytes(wheel)
    return {"PYTHONPATH": str(place.resolve())}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
