"""manage.py export_session CODE FORMAT [--output FILE] [--public]"""

import io
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from workshops import codes
from workshops.exports import FORMATS, document_of
from workshops.models import Session
from workshops.models.session_code import of_code

BINARY = {"docx", "pdf", "png", "pptx", "xlsx", "zip"}


class Command(BaseCommand):
    help = "Write a session to standard output or a file. The JSON contains everything in it."

    def add_arguments(self, parser):
        parser.add_argument("code", metavar="CODE", help="such as K7QX-M2PD")
        parser.add_argument("format", metavar="FORMAT", help=", ".join(FORMATS))
        parser.add_argument(
            "--output", metavar="FILE", help="a file to write instead of standard output"
        )
        parser.add_argument(
            "--public",
            action="store_true",
            help="write only what the summary shows, without hidden answers, in the JSON too",
        )

    def handle(self, *, code, format, output, public, **options):  # noqa: A002 - the option's name
        form = _format(format)
        document = document_of(_session(code), "public" if public else "operator")
        file = io.BytesIO()
        form.write(document, file)
        if output:
            _save(Path(output), file.getvalue())
        elif form.EXTENSION in BINARY and self.stdout.isatty():
            raise CommandError(
                f"This format is not text. Give a file name: --output {code}.{form.EXTENSION}"
            )
        else:
            self._print(file.getvalue())

    def _print(self, content):
        """Write bytes to standard output, or text where it only takes text."""
        stream = getattr(self.stdout, "_out", self.stdout)
        if hasattr(stream, "buffer"):
            stream.flush()
            stream.buffer.write(content)
        else:
            stream.write(content.decode())


def _format(slug):
    if slug not in FORMATS:
        raise CommandError(f"Unknown format {slug!r}. Choose from: {', '.join(FORMATS)}.")
    return FORMATS[slug]


def _session(code):
    session = Session.objects.filter(of_code(codes.parse(code) or "")).first()
    if session is None:
        raise CommandError(f"No session has the code {code!r}.")
    return session


def _save(path, content):
    try:
        path.write_bytes(content)
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror}.") from None
