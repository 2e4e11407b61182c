"""The address under which people reach this installation, asked as a visitor's browser would."""

import contextlib
import http.client
import json
import os
import socket
import ssl
import subprocess
import tempfile
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from websockets.sync.client import connect

from common.folders import CODE
from coprod.django_command import COMMAND
from coprod.hosting.database import existing_database
from coprod.hosting.processes import Failed

SECONDS = 10
LONGEST = 2**20  # bytes of a page
PROBE = "/s/doctor/live"  # workshops/routing.py


class Site:
    """What the checks ask. Each thing is asked once; a check that comes later reads the same."""

    def __init__(self, through=None):
        self.through = through

    @cached_property
    def url(self):
        """Return the address that people type, or "" if no setting says it."""
        for origin in _comma_separated("COPROD_ORIGINS"):
            if "*" not in origin:
                return origin
        hosts = [host for host in _comma_separated("COPROD_HOSTS") if host[0] not in "*."]
        scheme = "http" if self.is_insecure else "https"
        return f"{scheme}://{hosts[0]}" if hosts else ""

    @property
    def is_insecure(self):
        """Return True if the host has said that it uses no TLS."""
        # As in coprod/environment.py, which needs Django.
        said = os.environ.get("COPROD_INSECURE_HTTP", "").strip().lower()
        return said in ("1", "true", "yes", "on")

    @cached_property
    def front_page(self):
        """Return (status, headers) of the start page. Raise OSError if nothing answers."""
        status, headers, _ = self._get("/")
        return status, headers

    @cached_property
    def security_txt(self):
        """Return (status, text) of the page that says whom to tell of a vulnerability."""
        status, _, body = self._get("/.well-known/security.txt")
        return status, body.decode(errors="replace")

    @cached_property
    def certificate(self):
        """Return the certificate's fields. Raise OSError (ssl.SSLError) if it is not valid."""
        parts = urlsplit(self.url)
        with (
            socket.create_connection(self._place(parts), SECONDS) as line,
            _trusting().wrap_socket(line, server_hostname=parts.hostname) as encrypted,
        ):
            return encrypted.getpeercert()

    def open_socket(self):
        """Open a socket as a phone does, and close it. Raise an error if that fails."""
        parts = urlsplit(self.url)
        secure = parts.scheme == "https"
        with connect(
            f"{'wss' if secure else 'ws'}://{parts.netloc}{PROBE}",
            sock=socket.create_connection(self._place(parts), SECONDS),
            ssl=_trusting() if secure else None,
            server_hostname=parts.hostname if secure else None,
            origin=self.url,
            open_timeout=SECONDS,
            compression=None,
        ):
            pass

    @cached_property
    def facts(self):
        """Return what the program knows of its database (manage.py doctor_facts).

        Raise Failed with its words if it does not start, for example because of a setting.
        """
        with existing_database() as url, tempfile.TemporaryFile("w+") as wrong:
            done = subprocess.run(
                [*COMMAND, "doctor_facts"],
                cwd=CODE,
                env=os.environ | {"DATABASE_URL": url},
                stdout=subprocess.PIPE,
                stderr=wrong,
                text=True,
            )
            wrong.seek(0)
            if done.returncode:
                raise Failed(wrong.read().strip().splitlines()[-1])
        return json.loads(done.stdout)

    def _get(self, path):
        with self._connected() as line:
            line.request("GET", path, headers={"User-Agent": "coprod doctor"})
            answer = line.getresponse()
            return answer.status, answer.headers, answer.read(LONGEST)

    def _connected(self):
        parts = urlsplit(self.url)
        host, port = self._place(parts)
        if parts.scheme == "http":
            line = http.client.HTTPConnection(parts.hostname, port, timeout=SECONDS)
        else:
            line = http.client.HTTPSConnection(
                parts.hostname, port, timeout=SECONDS, context=_trusting()
            )
        # The name stays that of the site, for TLS and for the proxy, wherever it leads.
        line._create_connection = lambda _, *rest: socket.create_connection((host, port), *rest)
        return contextlib.closing(line)

    def _place(self, parts):
        usual = 443 if parts.scheme == "https" else 80
        return self.through or parts.hostname, parts.port or usual


def _trusting():
    """Trust whom the system trusts; not every Python knows where that is written."""
    usual = Path("/etc/ssl/certs/ca-certificates.crt")
    found = os.environ.get("SSL_CERT_FILE") or (str(usual) if usual.exists() else None)
    return ssl.create_default_context(cafile=found)


def _comma_separated(name):
    return [word.strip() for word in os.environ.get(name, "").split(",") if word.strip()]
