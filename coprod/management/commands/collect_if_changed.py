"""manage.py collect_if_changed"""

import hashlib
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand

from coprod import css_bundle, js_bundle, storage

CODE = [storage, css_bundle, js_bundle]
PACKAGES = ["django", "whitenoise"]


class Command(BaseCommand):
    help = "Run collectstatic, unless it has collected the same files before."
    requires_system_checks = ["staticfiles"]

    def handle(self, **options):
        root = Path(settings.STATIC_ROOT)
        digest, manifest = root / "collected-from.txt", root / "staticfiles.json"
        if _read(digest) == _digest_of_all(manifest):
            return
        call_command("collectstatic", interactive=False, verbosity=0)
        digest.write_bytes(_digest_of_all(manifest))


def _digest_of_all(manifest):
    """Return a digest of the source files, of the code that collects them, and of the result."""
    digest = hashlib.sha256(repr([*map(version, PACKAGES), settings.STORAGES]).encode())
    paths = [Path(module.__file__) for module in CODE]
    for finder in get_finders():
        paths += [Path(files.path(name)) for name, files in finder.list([])]
    for path in [*sorted(paths), manifest]:
        digest.update(hashlib.sha256(str(path).encode()).digest())
        digest.update(hashlib.sha256(_read(path)).digest())
    return digest.hexdigest().encode()


def _read(path):
    return path.read_bytes() if path.exists() else b""
