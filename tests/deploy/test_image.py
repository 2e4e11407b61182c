"""deploy/Containerfile can be built, and what comes of it runs as deploy/compose.yaml says."""

import json
import os
import shlex
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.bin.test_commands import KEY
from tests.deploy import clean_root
from tests.deploy.proxies import EXAMPLES
from tests.faults.own_database import own_database
from tests.server import ROOT

BASE, IMAGE = "docker.io/library/debian:trixie-slim", "localhost/coprod-test"
HERE = Path(__file__).parent

pytestmark = [pytest.mark.long, pytest.mark.timeout(1800)]


def buildah(*command):
    """Run it without an engine and without an image from elsewhere; return what it prints."""
    alone = os.environ | {"BUILDAH_ISOLATION": "chroot"}
    done = subprocess.run(["buildah", *command], env=alone, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout.strip()


@pytest.fixture(scope="module")
def image():
    """The root folder of the built image, and its settings."""
    clean_root.need(debootstrap="debootstrap", buildah="buildah")
    with tempfile.TemporaryDirectory(prefix="coprod-debian-") as folder:
        clean_root.make(folder)
        empty = buildah("from", "scratch")
        buildah("add", "--quiet", empty, folder, "/")
        buildah("commit", "--quiet", "--rm", empty, BASE)
    file = EXAMPLES / "Containerfile"
    options = ["--pull-never", "--format=docker", f"--file={file}", f"--tag={IMAGE}"]
    buildah("bud", *options, str(ROOT))
    said = json.loads(buildah("inspect", "--type=image", IMAGE))
    container = buildah("from", "--pull-never", IMAGE)
    yield buildah("mount", container), said["Docker"]["config"]
    buildah("rm", container)


def test_it_serves_from_a_root_that_nobody_can_write_to(image, db):
    root, settings = image
    with own_database("of_the_container") as url, sockets(url) as (folder, inside):
        environment = {
            **dict(pair.split("=", 1) for pair in settings["Env"]),
            "COPROD_SECRET_KEY": KEY,
            "COPROD_HOSTS": "room.example.org",
            "DATABASE_URL": inside,
        }
        kind, *health = settings["Healthcheck"]["Test"]
        user = settings["User"].split(":")[0]
        own = ["unshare", "--mount", "--net", "--pid", "--fork", "--kill-child"]
        script = ["sh", str(HERE / "run_image.sh"), root, folder, user, shlex.join(health)]
        outside = {"PATH": f"{settings['Env'][0][5:]}:/usr/sbin:/sbin"}
        done = subprocess.run(
            [*own, *script], env=environment | outside, capture_output=True, text=True, timeout=600
        )
    said = done.stdout
    assert kind == "CMD"
    assert done.returncode == 0, said + done.stderr
    assert "healthy\n" in said
    assert f"user: {user}\n" in said
    assert "rights: 0000000000000000\n" in said
    assert said.count("Read-only file system") == 2
    assert ".dump" in said.partition("end")[0]
    assert "Traceback" not in said + done.stderr


@contextmanager
def sockets(url):
    """The folder with the database's socket, and the address that leads there from the inside."""
    parts = urlsplit(url)
    (folder,) = parse_qs(parts.query)["host"]
    yield folder, parts._replace(query="host=/tmp/database").geturl()
