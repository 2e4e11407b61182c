"""Static files under names that carry a hash of what is in them."""

from whitenoise.storage import CompressedManifestStaticFilesStorage

from coprod.stylesheets import JoinedSheets


class HashedFiles(JoinedSheets, CompressedManifestStaticFilesStorage):
    """Also joins our stylesheets, and hashes what our modules import: no mix of two versions."""

    support_js_module_import_aggregation = True
