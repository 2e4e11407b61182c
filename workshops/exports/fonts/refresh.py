"""Download the fonts in manifest.json again: python workshops/exports/fonts/refresh.py

Each comes unchanged from a package of the npm registry. It stops if a checksum differs; --accept
writes the new checksums into the manifest, after a version there was changed.
"""

import hashlib
import io
import json
import sys
import tarfile
import urllib.request
from pathlib import Path

HERE = Path(__file__).parent
MANIFEST = HERE / "manifest.json"
REGISTRY = "https://registry.npmjs.org"
SCOPE = "@expo-google-fonts"


def main(accept):
    manifest = json.loads(MANIFEST.read_text())
    for package, release in manifest.items():
        with _archive(package, release["version"]) as archive:
            _keep(archive, "LICENSE_FONT", f"{package}.licence.txt")
            for name, known in release["files"].items():
                checksum = _keep(archive, release["files"][name]["in"], name)
                if not accept and checksum != known["sha256"]:
                    sys.exit(f"{name} of {package} {release['version']} is not what it was.")
                known["sha256"] = checksum
    MANIFEST.write_text(json.dumps(manifest, indent=1) + "\n")


def _archive(package, version):
    address = f"{REGISTRY}/{SCOPE}/{package}/-/{package}-{version}.tgz"
    with urllib.request.urlopen(address, timeout=60) as response:  # noqa: S310
        return tarfile.open(fileobj=io.BytesIO(response.read()))


def _keep(archive, member, name):
    content = archive.extractfile(f"package/{member}").read()
    (HERE / "files" / name).write_bytes(content)
    return hashlib.sha256(content).hexdigest()


if __name__ == "__main__":
    main(accept="--accept" in sys.argv[1:])
