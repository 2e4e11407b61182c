"""Static files with a hash of their content in the name."""

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

from coprod.css_bundle import SHEETS, bundle_css
from coprod.js_bundle import ENTRIES, bundle_modules


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Replace the imports of our stylesheets and modules by their files, when these are collected.

    Each import is another request that waits for the one before it, which is slow on the Wi-Fi
    of a hall. Development serves the files as they are.
    """

    # Imports that remain get hashed names too, so that versions never mix.
    support_js_module_import_aggregation = True

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            paths = paths | {name: self._written(name, text) for name, text in _joined(paths)}
        yield from super().post_process(paths, dry_run, **options)

    def _written(self, name, text):
        self.delete(name)
        self._save(name, ContentFile(text.encode()))
        return self, name


def _joined(paths):
    """Yield names and texts of joined files; all are read before the first is written."""

    def read(name):
        storage, path = paths[name]
        with storage.open(path) as file:
            return file.read().decode()

    sheets = [(name, bundle_css(name, read)) for name in paths if SHEETS.fullmatch(name)]
    return sheets + [(name, bundle_modules(name, read)) for name in ENTRIES if name in paths]
