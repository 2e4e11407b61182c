"""Which static files of packages are collected."""

from django.contrib.staticfiles.finders import AppDirectoriesFinder

# The keeper's pages are lists (accounts/keeper/). The admin's other scripts are for forms, and half
# of its bytes, which each first start would read and compress.
SCRIPTS, USED = "admin/js/", ("actions.js", "filters.js")


class OfPackages(AppDirectoriesFinder):
    """Find the files of packages, without the admin's scripts that no page of ours uses."""

    def list(self, ignore_patterns):
        """Yield the paths that are collected, each with its storage."""
        for path, storage in super().list(ignore_patterns):
            if not path.startswith(SCRIPTS) or path.removeprefix(SCRIPTS) in USED:
                yield path, storage
