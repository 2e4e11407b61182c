"""Jobs that write the files which take longer than a request may, in a process of low priority.

Whoever asks gets the ExportJob as it stands: waiting, being written, or ready. To stop asking is to
cancel it.
"""

from .queue import cancel, content_of, job_for, job_for_many
from .retention import delete_expired
from .runner import run_waiting

__all__ = ["cancel", "content_of", "delete_expired", "job_for", "job_for_many", "run_waiting"]
