"""manage.py session_schema > docs/session.schema.json"""

import json

from django.core.management.base import BaseCommand

from workshops.exports.json_schema import json_schema


class Command(BaseCommand):
    help = "Print the JSON Schema of exported sessions."

    def handle(self, **options):
        self.stdout.write(json.dumps(json_schema(), indent=2, ensure_ascii=False))
