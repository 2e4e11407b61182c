"""Which static files of packages are collected."""

from django.contrib.staticfiles.finders import AppDirectoriesFinder

# Of the admin the keeper's pages are lists (accounts/keeper/), and the rest is for forms: half of
# its bytes, which each first start would read and compress.
SCRIPTS, USED = "admin/js/", ("actions.js", "filters.js")


class OfPackages(AppDirectoriesFinder):
    """Find the files of packages, without scripts of the admin that no page of ours has."""

    def list(self, ignore_patterns):
        """Yield the paths that are collected, each with its storage."""
        for path, storage in super().list(ignore_patterns):
            if not path.startswith(SCRIPTS) or path.removeprefix(SCRIPTS) in USED:
                yield path, storage
