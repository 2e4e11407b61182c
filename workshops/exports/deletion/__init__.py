"""The report of what was deleted, to read and to hand on. It has no words of the session."""

from pathlib import Path

from workshops.exports.typesetting import accessible_pdf

from .lines import groups_of
from .payload import payload_of

__all__ = ["groups_of", "report_pdf"]

SOURCE = Path(__file__).with_name("report.typ")


def report_pdf(report, host):
    """Return the PDF of a report of the site `host`. Raise typesetting.Unsettable."""
    return accessible_pdf(SOURCE.read_bytes(), {}, payload_of(report, host))
