"""Jobs that write files for which a request is too short, in a process of low priority.

A request returns the ExportJob at once: waiting, being written, or ready. If no more requests
follow, it is cancelled.
"""

from .queue import cancel, content_of, job_for, job_for_many
from .retention import delete_expired
from .runner import run_waiting

__all__ = ["cancel", "content_of", "delete_expired", "job_for", "job_for_many", "run_waiting"]
