"""manage.py verify_deletion [NUMBER …]"""

from django.core.management.base import BaseCommand, CommandError

from workshops.actions import inventory
from workshops.models import DeletionReport


class Command(BaseCommand):
    help = (
        "Look into every table for rows of sessions that were deleted, or whose answers were: of "
        "all those with a deletion report, or of the ones with these numbers. "
        "It changes nothing, and ends with 1 if a row is left."
    )

    def add_arguments(self, parser):
        parser.add_argument("numbers", nargs="*", type=int, metavar="NUMBER")

    def handle(self, *, numbers, **options):
        left = 0
        for number, whole in _deleted(numbers).items():
            rows = inventory.rows_left(number, whole=whole)
            what = f"Session {number}" if whole else f"The answers of session {number}"
            self.stdout.write(f"{what}: {_said(rows)}.")
            left += sum(rows.values())
        if left:
            raise CommandError("Something is left. Nothing was changed.")


def _deleted(numbers):
    """Return of which sessions, and whether the whole of them was deleted."""
    reports = DeletionReport.objects.order_by("deleted_at", "id")
    found = {report.session_number: report.is_whole for report in reports}
    if unknown := [number for number in numbers if number not in found]:
        raise CommandError(f"There is no deletion report of session {unknown[0]}.")
    return {number: whole for number, whole in found.items() if not numbers or number in numbers}


def _said(rows):
    return ", ".join(f"{count} in {table}" for table, count in rows.items()) or "no row is left"
