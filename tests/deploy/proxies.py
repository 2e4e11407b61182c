"""The proxies of deploy/ as they are, but for the name, the certificate, ports and folders."""

import contextlib
import os
import socket
import subprocess
import time
from pathlib import Path

from tests.redis_server import free_port

EXAMPLES = Path(__file__).resolve().parents[2] / "deploy"
START_SECONDS = 30
# In the examples: pages and sockets
PAGES, LIVE = "127.0.0.1:8000", ("127.0.0.1:8101", "127.0.0.1:8102")

NGINX = """
pid {folder}/nginx.pid;
error_log {folder}/log;
events {{ worker_connections 2048; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site;
}}
"""


class Proxy:
    """One that runs in `folder`, before a server for all, or for pages with two for sockets."""

    def __init__(self, folder, pages, live=()):
        self.folder = Path(folder)
        self.port = free_port()
        self.url = f"https://127.0.0.1:{self.port}"
        self.places = {PAGES: pages} | dict(zip(LIVE, live, strict=False))
        self.examples = EXAMPLES / "many" if live else EXAMPLES
        self.write()

    def __enter__(self):
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                self.command, stdout=log, stderr=log, env=os.environ | {"HOME": str(self.folder)}
            )
        end = time.monotonic() + START_SECONDS
        while not _listens(self.port):
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < end, "the proxy does not answer"
            time.sleep(0.05)
        return self

    def __exit__(self, *exception):
        self.process.terminate()
        self.process.wait(20)

    @property
    def log(self):
        """Return the file with its errors."""
        return self.folder / "log"

    def check(self):
        """What its own check says: the exit code and the words."""
        done = subprocess.run(self.checking, capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    def example(self, name, changes):
        """The example's text with each of these changed, and before our servers."""
        text = (self.examples / name).read_text()
        for before, after in (self.places | changes).items():
            assert before in text, before
            text = text.replace(before, after)
        return text


class Nginx(Proxy):
    def write(self):
        changes = {
            "listen 80;": f"listen 127.0.0.1:{free_port()};",
            "listen 443 ssl;": f"listen 127.0.0.1:{self.port} ssl;",
            "    listen [::]:80;\n": "",
            "    listen [::]:443 ssl;\n": "",
            "/etc/letsencrypt/live/why.example.org": str(self.folder),
            "/var/log/nginx/coprod.log": str(self.log),
            "why.example.org": "127.0.0.1",
        }
        (self.folder / "site").write_text(self.example("nginx.conf", changes))
        (self.folder / "nginx.conf").write_text(NGINX.format(folder=self.folder))
        program = ["nginx", "-e", str(self.log), "-c", str(self.folder / "nginx.conf")]
        self.command = [*program, "-g", "daemon off;"]
        self.checking = [*program, "-t"]


class Caddy(Proxy):
    def write(self):
        tls = f"tls {self.folder}/fullchain.pem {self.folder}/privkey.pem"
        changes = {
            "\n{\n": "\n{\n\tadmin off\n\tauto_https off\n",
            "\n{$COPROD_HOSTS:why.example.org} {\n": f"\n{self.url} {{\n\t{tls}\n",
        }
        site = self.folder / "Caddyfile"
        site.write_text(self.example("Caddyfile", changes))
        options = ["--config", str(site), "--adapter", "caddyfile"]
        self.command = ["caddy", "run", *options]
        self.checking = ["caddy", "validate", *options]


def _listens(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False
