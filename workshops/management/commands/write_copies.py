"""manage.py write_copies: run_export_jobs by its old name, for one release.

Servers that started before the new release still start it by this name.
"""

import warnings

from .run_export_jobs import Command as RunExportJobs


class Command(RunExportJobs):
    def handle(self, **options):
        warnings.warn(
            "write_copies is now run_export_jobs. Rename it: the next release knows the new name "
            "alone.",
            FutureWarning,
            stacklevel=2,
        )
        super().handle(**options)
