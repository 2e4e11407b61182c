"""manage.py in_turn"""

import shlex

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Run several commands, one after the other, in 1 process. The first that fails ends it."

    def add_arguments(self, parser):
        parser.add_argument("commands", nargs="+", help="such as 'migrate --noinput' clearsessions")

    def handle(self, *, commands, **options):
        for command in commands:
            call_command(*shlex.split(command))
