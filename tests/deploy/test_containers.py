"""What deploy/Containerfile and deploy/compose.yaml promise, as far as their text shows it."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.deploy.proxies import EXAMPLES
from tests.server import ROOT

CONTAINERFILE = EXAMPLES / "Containerfile"
COMPOSE = yaml.safe_load((EXAMPLES / "compose.yaml").read_text())
SERVICES = COMPOSE["services"]
UV_VERSION = re.search(r"^UV_VERSION=(.+)", (ROOT / "bin/lib/setup.sh").read_text(), re.M)[1]


def lines(instruction):
    """Return what follows that word, for each line of the last stage that begins with it."""
    last = CONTAINERFILE.read_text().rpartition("\nFROM ")[2].replace("\\\n", " ")
    found = (line.split(" ", 1) for line in last.splitlines() if " " in line)
    return [rest.strip() for word, rest in found if word == instruction]


def test_hadolint_finds_nothing_in_the_containerfile():
    program = Path(sys.executable).parent / "hadolint"
    done = subprocess.run([program, CONTAINERFILE], capture_output=True, text=True)
    assert (done.stdout + done.stderr, done.returncode) == ("", 0)


def test_it_runs_as_nobody_in_particular_and_says_how_it_is():
    assert lines("USER") == ["10001:10001"]
    (health,) = lines("HEALTHCHECK")
    assert "/healthz" in health
    assert json.loads(lines("ENTRYPOINT")[0]) == ["coprod"]
    assert json.loads(lines("CMD")[-1])[0] == "serve"


def test_only_the_program_gets_into_it():
    listed = (ROOT / ".dockerignore").read_text().splitlines()
    allowed = {line[1:] for line in listed if line.startswith("!")}
    copied = [
        line.split()[1:-1]
        for line in CONTAINERFILE.read_text().splitlines()
        if line.startswith("COPY ") and "--from" not in line
    ]
    assert "*" in listed
    assert allowed == {name for names in copied for name in names}
    assert not allowed & {"data", ".git", "collected", "build"}


@pytest.mark.parametrize("name", SERVICES)
def test_a_container_cannot_change_itself_or_gain_rights(name):
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in service
    assert all("docker.sock" not in volume for volume in service["volumes"])


def test_only_the_proxy_can_be_reached_from_outside():
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["proxy"]
    assert not any("network_mode" in service for service in SERVICES.values())
    (network,) = COMPOSE["networks"]["default"]["ipam"]["config"]
    assert SERVICES["coprod"]["environment"]["COPROD_TRUSTED_PROXY"] == network["subnet"]


def test_keys_and_backups_are_kept_apart():
    places = {
        name: dict(volume.split(":")[:2] for volume in service["volumes"])
        for name, service in SERVICES.items()
    }
    assert places["coprod"] == {"data": "/var/lib/coprod", "keys": "/var/lib/coprod/keys"}
    assert places["daily"] == places["coprod"]
    assert places["backup"] == {"data": "/var/lib/coprod", "backups": "/srv/backup"}
    assert [name for name in places if "backups" in places[name]] == ["backup"]
    volumes = {line for text in lines("VOLUME") for line in json.loads(text)}
    assert volumes == set(places["coprod"].values())


def test_the_jobs_write_backups_and_delete_what_is_due():
    (backup,), (daily,) = SERVICES["backup"]["command"], SERVICES["daily"]["command"]
    assert "coprod backup --to /srv/backup --keep-days 30\n" in backup
    assert "coprod backup --to /srv/backup --only-deletions\n" in backup
    assert "coprod manage delete_expired_sessions\n" in daily


def test_all_that_builds_it_is_checked_by_its_hash():
    """Of the lock file, with the hashes that it has; pip refuses what has none."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text())
    known = {
        (each["name"], each["version"]): {
            file["hash"] for file in (*each.get("wheels", ()), each.get("sdist", {"hash": ""}))
        }
        for each in lock["package"]
        if "version" in each
    }
    written = (EXAMPLES / "build-requirements.txt").read_text().replace("\\\n", " ")
    for line in written.splitlines():
        requirement, *hashes = line.split()
        found = {each.removeprefix("--hash=") for each in hashes}
        assert found == known[tuple(requirement.split("=="))] - {""}
    group = lock_group(lock, "image")
    assert {line.split("==")[0] for line in written.splitlines()} >= group == {"hatchling", "uv"}
    assert f"uv=={UV_VERSION}" in written
    for line in CONTAINERFILE.read_text().replace("\\\n", " ").splitlines():
        for command in line.split("&&"):
            if "pip install" in command:
                assert "--require-hashes" in command or "--no-index" in command


def lock_group(lock, name):
    (own,) = (each for each in lock["package"] if each["name"] == "coprod")
    return {each["name"] for each in own["dev-dependencies"][name]}


def test_the_log_of_its_postgresql_repeats_nothing_that_people_wrote():
    assert SERVICES["database"]["image"].endswith("/postgres:18}")
    assert {
        "--log_min_error_statement=panic",
        "--log_error_verbosity=terse",
        "--log_parameter_max_length=0",
    } < set(SERVICES["database"]["command"])


def test_the_proxy_leads_to_the_container_by_the_name_that_is_set():
    command = ["caddy", "adapt", "--config", str(EXAMPLES / "Caddyfile"), "--adapter", "caddyfile"]
    given = {"COPROD_HOSTS": "room.example.org", "COPROD_PLACE": "coprod:8000"}
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | given)
    assert done.returncode == 0, done.stderr
    assert '"host":["room.example.org"]' in done.stdout
    assert '"dial":"coprod:8000"' in done.stdout
    assert SERVICES["proxy"]["environment"]["COPROD_PLACE"] == given["COPROD_PLACE"]
