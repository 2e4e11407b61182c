"""manage.py scrub_database"""

from django.core.management.base import BaseCommand, CommandError

from workshops.actions.vacuum import rewrite_files


class Command(BaseCommand):
    help = (
        "Rewrite the database's files without what was changed and deleted, and begin a new log. "
        "Each table is locked meanwhile, for about a second per 100,000 answers: run it at night."
    )

    def handle(self, **options):
        done = rewrite_files()
        self.stdout.write(f"{done.tables} tables rewritten.")
        if done.undone:
            raise CommandError("Not done:\n" + "\n".join(f"  {undone}" for undone in done.undone))
