"""deploy/README.md is right: each command in it, in order, on a Debian with nothing on it.

What stands for something else is said where it does so: a certificate of our own for one that the
world trusts, and tests/deploy/systemctl.sh for systemd.
"""

import re
import secrets
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.deploy import clean_root
from tests.deploy.machine import Machine
from tests.deploy.proxies import EXAMPLES
from tests.server import ROOT
from tests.upgrade.old_code import unpack

# The version that is installed first, and then upgraded: once there are releases, the last of them.
BEFORE = "3f62ab0e3059590eb040292d47e1448d97d281cf"
NAME, PASSWORD = "mona", "a-password-of-this-test-alone"
CERTIFICATE = "/etc/letsencrypt/live/why.example.org"
ELSEWHERE = "postgresql://coprod@/elsewhere?host=/run/postgresql"
MAKE_CERTIFICATE = (
    f"mkdir -p {CERTIFICATE} && openssl req -x509 -newkey rsa:2048 -nodes -days 30"
    " -subj /CN=why.example.org -addext subjectAltName=DNS:why.example.org"
    f" -keyout {CERTIFICATE}/privkey.pem -out {CERTIFICATE}/fullchain.pem"
    f" && cat {CERTIFICATE}/fullchain.pem >> /{clean_root.CERTIFICATES}"
)

pytestmark = [pytest.mark.long, pytest.mark.timeout(1800)]


def commands(heading):
    """Return the lines to type below a heading, in order."""
    text = (EXAMPLES / "README.md").read_text().partition(f"\n## {heading}\n")[2]
    section = text.partition("\n## ")[0]
    lines = re.findall(r"^       (\S.*)$", section, re.MULTILINE)
    return [line for line in lines if not re.match(r"[A-Z_]+=", line)]


def settings():
    """Return the file /etc/coprod.env, as the page says."""
    lines = re.findall(r"^       ([A-Z_]+=.*)$", (EXAMPLES / "README.md").read_text(), re.MULTILINE)
    return "\n".join(lines).replace("=…", f"={secrets.token_urlsafe(64)}") + "\n"


def wheel_of(source, folder):
    """Build the wheel of a checkout, as `pip wheel` does, into that folder."""
    command = [sys.executable, "-m", "hatchling", "build", "--target=wheel"]
    subprocess.run([*command, f"--directory={folder}"], cwd=source, check=True, capture_output=True)


@pytest.fixture
def machine():
    with tempfile.TemporaryDirectory(prefix="coprod-debian-") as folder:
        clean_root.make(folder)
        put_there(Path(folder))
        with Machine(folder) as running:
            yield running


def put_there(root):
    """Put the files of deploy/ there, and what stands for systemd."""
    for path in EXAMPLES.glob("*.*"):
        shutil.copy(path, root / "root")
    executable(
        root / "usr/local/bin/systemctl", Path(__file__).with_name("systemctl.sh").read_text()
    )
    executable(root / "usr/sbin/policy-rc.d", "#!/bin/sh\nexit 101\n")  # apt would ask systemd
    (root / "etc/hosts").write_text("127.0.0.1 localhost why.example.org\n")
    (root / "etc/apt/apt.conf.d/99-small").write_text('APT::Install-Recommends "false";\n')


def executable(path, text):
    path.write_text(text)
    path.chmod(0o755)


def type_in(machine, line):
    """Run a line of the page, with the answers that a person would give to its questions."""
    if line.startswith("apt install"):
        line += " --yes"
    if line.endswith("createsuperuser"):
        line += f" --noinput --username {NAME} --email mona@example.org"
    if "pip install --upgrade" in line:  # both versions have one number until there is a release
        machine.run(f"{line} --force-reinstall --no-deps")
    machine.run(line, DJANGO_SUPERUSER_PASSWORD=PASSWORD)


def test_it_is_installed_used_backed_up_upgraded_and_restored_as_the_page_says(machine, tmp_path):
    unpack(tmp_path / "before", BEFORE)
    wheel_of(tmp_path / "before", machine.root / "root")
    install(machine)
    code = visit(machine, "open")
    assert visit(machine, "read", code) == "True"
    upgrade(machine)
    assert visit(machine, "read", code) == "True"
    restore_elsewhere(machine)
    assert visit(machine, "read", code) == "True"


def install(machine):
    """Type what is below “Install”, up to the doctor, who finds nothing that cannot wait."""
    machine.run("apt-get update")
    *most, doctor = commands("Install")
    assert doctor.endswith("coprod doctor")
    for line in most:
        if line.startswith("runuser -u postgres -- createuser"):
            start_postgresql(machine)
        if line.startswith("systemctl daemon-reload"):
            (machine.root / "etc/coprod.env").write_text(settings())
        if line == "nginx -t":
            machine.run(MAKE_CERTIFICATE)
        type_in(machine, line)
        if line.startswith("systemctl enable"):
            wait_until_it_answers(machine)
    said = machine.run(f"{doctor}; true")
    assert "Live" in said and "NOW" not in said, said


def start_postgresql(machine):
    """Start it, as apt does where there is systemd."""
    machine.run("mkdir -p /run/postgresql && chown postgres: /run/postgresql")
    machine.run("pg_ctlcluster 17 main start")


def upgrade(machine):
    """Bring the wheel of this version, and type what is below “A new version”."""
    for wheel in (machine.root / "root").glob("*.whl"):
        wheel.unlink()
    wheel_of(ROOT, machine.root / "root")
    lines = commands("A new version")
    assert len(lines) == 3
    for line in lines:
        type_in(machine, line)
    wait_until_it_answers(machine)


def restore_elsewhere(machine):
    """Restore the newest backup as on another server, and serve from there."""
    machine.run("systemctl start coprod-backup")
    machine.run("cd /srv/backup/coprod && ls -t *.dump | tail -n +2 | xargs -r rm")
    machine.run("runuser -u postgres -- createdb --owner=coprod elsewhere")
    (restore,) = commands("Restore on another server")
    machine.run(restore.replace("postgresql://coprod@/coprod?host=/run/postgresql", ELSEWHERE))
    settings = machine.root / "etc/coprod.env"
    settings.write_text(settings.read_text().replace("/coprod?host", "/elsewhere?host"))
    machine.run("systemctl restart coprod")
    wait_until_it_answers(machine)


def visit(machine, step, *code):
    return machine.visit("tests.deploy.visitor", step, NAME, PASSWORD, *code)


def wait_until_it_answers(machine):
    ask = "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"
    machine.run(
        f'for n in $(seq 120); do python3 -c "{ask}" 2>/dev/null && exit 0; sleep 1; done;'
        " cat /var/log/coprod.log; exit 1"
    )
