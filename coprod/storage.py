"""Static files under names that carry a hash of what is in them."""

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

from coprod.css_bundle import SHEETS, bundle_css
from coprod.js_bundle import ENTRIES, bundle_modules


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Writes into our stylesheets and modules what they import, when static files are collected.

    Each import is a request of its own and waits for the one before it: on the Wi-Fi of a hall
    that is the difference between a page and a wait. Development serves the files as they are.
    """

    support_js_module_import_aggregation = True  # what is still imported: no mix of two versions

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            paths = paths | {name: self._written(name, text) for name, text in _joined(paths)}
        yield from super().post_process(paths, dry_run, **options)

    def _written(self, name, text):
        self.delete(name)
        self._save(name, ContentFile(text.encode()))
        return self, name


def _joined(paths):
    """Names and texts of what is joined; all are read before the first is written."""

    def read(name):
        storage, path = paths[name]
        with storage.open(path) as file:
            return file.read().decode()

    sheets = [(name, bundle_css(name, read)) for name in paths if SHEETS.fullmatch(name)]
    return sheets + [(name, bundle_modules(name, read)) for name in ENTRIES if name in paths]
