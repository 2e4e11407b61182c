"""manage.py scrub_database"""

from django.core.management.base import BaseCommand, CommandError

from workshops.actions.vacuum import rewrite_files


class Command(BaseCommand):
    help = (
        "Rewrite the database's files without old and deleted rows, and start a new log. "
        "This locks each table for about 1 second for every 100,000 answers. Run it at night."
    )

    def handle(self, **options):
        done = rewrite_files()
        self.stdout.write(f"{done.tables} tables rewritten.")
        if done.undone:
            raise CommandError("Not done:\n" + "\n".join(f"  {undone}" for undone in done.undone))
