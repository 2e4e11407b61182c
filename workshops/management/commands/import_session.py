"""manage.py import_session FILE [--owner USERNAME]"""

from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from workshops.actions import importing
from workshops.exports import reading


class Command(BaseCommand):
    help = "Import a session from a file (docs/export-format.md) and print its new code."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE")
        parser.add_argument(
            "--owner",
            metavar="USERNAME",
            help="the owner (default: the first superuser, or the first account)",
        )

    def handle(self, *, file, owner, **options):
        try:
            record, notes = reading.read(_bytes(Path(file)))
        except reading.Unreadable as error:
            raise CommandError(f"{file}: {error}") from None
        for note in notes:
            self.stderr.write(note)
        session = importing.import_session(record, _owner(owner))
        self.stdout.write(session.written_code)


def _bytes(path):
    """Read at most 1 byte more than is allowed, whatever the size of the file."""
    try:
        with path.open("rb") as file:
            return file.read(reading.LARGEST + 1)
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from None


def _owner(username):
    users = get_user_model().objects
    if username is None:
        return users.order_by("-is_superuser", "pk").first() or _first_account(users)
    owner = users.filter(username=username).first()
    if owner is None:
        raise CommandError(f"There is no account {username!r}.")
    return owner


def _first_account(users):
    """Make an account. Nobody can sign in to it before "manage.py changepassword organiser"."""
    return users.create_user("organiser")
