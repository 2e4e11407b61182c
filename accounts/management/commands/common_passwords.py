from pathlib import Path

from django.core.management.base import BaseCommand

from accounts import common_passwords


class Command(BaseCommand):
    help = "Write the list of common passwords from files with a password on each line."

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", type=Path)

    def handle(self, *args, files, **options):
        texts = (file.read_text(encoding="utf-8", errors="replace") for file in files)
        passwords = {line.strip() for text in texts for line in text.splitlines()} - {""}
        common_passwords.LIST.write_bytes(common_passwords.packed(passwords))
        self.stdout.write(f"{len(passwords)} passwords")
