"""How bin/ finds its Python. Run by /bin/sh, as on any machine."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bin.commands import ROOT

USED = ("id", "ls")  # of the machine's programs


def find_python(tmp_path, path=None):
    """Return what it finds with that home and PATH, by default one that has no Python.

    The machine may have one in /usr/bin, which is found after those of the home.
    """
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in USED:
        (programs / name).symlink_to(shutil.which(name))
    script = ". bin/lib/setup.sh; find_python"
    command = ["/bin/sh", "-c", script]
    searched = ":".join(map(str, filter(None, [path, programs])))
    environment = {"PATH": searched, "HOME": str(tmp_path)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    return done.stdout.strip()


def fake_python(path, good):
    """A command that starts this Python, or fails as a shim without its Python does."""
    return built(path, "--enable-optimizations") if good else command_at(path, "exit 127")


def built(path, options):
    """A command that starts this Python, which says that it was built with these options."""
    a_build = f"import sysconfig; sysconfig.get_config_vars()['CONFIG_ARGS'] = '{options}'"
    line = f'[ "$1" = -c ] && exec {sys.executable} -c "{a_build}; $2"'
    return command_at(path, line)


def command_at(path, line):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o755)
    return path


def test_find_python_when_it_is_in_a_pyenv_of_the_home(tmp_path):
    found = fake_python(tmp_path / ".pyenv/versions/3.13.9/bin/python3", good=True)
    assert find_python(tmp_path) == str(found)


def test_find_python_when_uv_has_fetched_one_before(tmp_path):
    home = ".local/share/uv/python/cpython-3.13.9-linux-x86_64-gnu"
    found = fake_python(tmp_path / home / "bin/python3", good=True)
    assert find_python(tmp_path) == str(found)


def test_find_python_tries_the_next_one_when_a_shim_in_the_path_is_broken(tmp_path):
    fake_python(tmp_path / "shims/python3.13", good=False)
    found = fake_python(tmp_path / ".pyenv/versions/3.13.9/bin/python3", good=True)
    assert find_python(tmp_path, tmp_path / "shims") == str(found)


def test_find_python_prefers_one_that_was_built_with_optimisations(tmp_path):
    versions = tmp_path / ".pyenv/versions"
    for number, options in (("3.13.1", ""), ("3.13.9", "--enable-optimizations"), ("3.12.9", "")):
        built(versions / number / "bin/python3", options)
    assert find_python(tmp_path) == str(versions / "3.13.9/bin/python3")


def test_find_python_when_it_finds_one_it_fits(tmp_path):
    found = find_python(tmp_path, "/usr/bin:/bin")
    if not found:
        return  # nothing installed in the usual places of this machine
    code = "import sys; print((3, 12) <= sys.version_info[:2] < (3, 15))"
    said = subprocess.run([Path(found), "-c", code], capture_output=True, text=True)
    assert said.stdout == "True\n"


def test_processes_of_a_command_keep_their_bytecode_for_the_next_ones():
    script = 'prepare() { :; }; set_up runtime; echo "${PYTHONDONTWRITEBYTECODE-kept}"'
    done = subprocess.run(
        ["/bin/sh", "-c", f". bin/lib/setup.sh; {script}"],
        cwd=ROOT,
        env={"PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )
    assert done.stdout == "kept\n"


FAKE_UV = """#!/bin/sh
[ "$1" = --version ] && echo "uv 0.9.9" || echo "--format: requirements.txt"
"""


@pytest.mark.parametrize(("wanted", "chosen"), [("requirements", "mine"), ("cyclonedx1.5", "ours")])
def test_a_uv_that_cannot_write_a_format_is_replaced_by_the_pinned_one(tmp_path, wanted, chosen):
    mine = tmp_path / "mine/uv"
    mine.parent.mkdir()
    mine.write_text(FAKE_UV)
    mine.chmod(0o755)
    (tmp_path / "bin/lib").mkdir(parents=True)
    (tmp_path / "bin/lib/get_uv.py").write_text("")  # it would fetch one
    script = f". {ROOT}/bin/lib/setup.sh; find_uv_that_exports {wanted}; echo $uv"
    done = subprocess.run(
        ["/bin/sh", "-euc", script],
        cwd=tmp_path,
        env={"PATH": f"{mine.parent}:/usr/bin:/bin", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == {"mine": str(mine), "ours": ".tools/bin/uv"}[chosen], done.stderr


# Instead of installing, say what would be.
PREPARE = """
. {lib}/setup.sh
find_uv() {{ echo uv; }}
sync_packages() {{ echo "installs $1"; }}
prepare {wanted}
"""
REDIS = {"COPROD_REDIS_URL": "redis://redis.example"}
REDIS_BY_OLD_NAME = {"CHANNEL_LAYER_URL": "redis://redis.example"}


@pytest.mark.parametrize(
    ("installed", "wanted", "environment", "installs"),
    [
        ("nothing", "runtime", {}, "runtime"),
        ("nothing", "runtime", REDIS, "redis"),
        ("nothing", "runtime", REDIS_BY_OLD_NAME, "redis"),
        ("nothing", "dev", REDIS, "dev"),
        ("runtime", "runtime", {}, None),
        ("runtime", "runtime", REDIS, "redis"),
        ("runtime", "dev", {}, "dev"),
        ("redis", "runtime", REDIS, None),
        ("redis", "runtime", {}, None),
        ("redis", "dev", {}, "dev"),
        ("runtime", "demo", {}, "demo"),
        ("redis", "demo", REDIS, "demo"),
        ("demo", "runtime", {}, None),
        ("demo", "runtime", REDIS, None),
        ("demo", "dev", {}, "dev"),
        ("dev", "demo", {}, None),
        ("dev", "runtime", {}, None),
        ("dev", "runtime", REDIS, None),
    ],
)
def test_packages_are_installed_when_what_is_there_has_not_got_them(
    tmp_path, installed, wanted, environment, installs
):
    (tmp_path / "uv.lock").write_text("locked")
    fake_python(tmp_path / ".venv/bin/python", good=True)
    locked = subprocess.run(["cksum"], input="locked", capture_output=True, text=True).stdout
    (tmp_path / ".venv/set-up").write_text(f"{installed} {locked}")
    done = subprocess.run(
        ["/bin/sh", "-c", PREPARE.format(lib=ROOT / "bin/lib", wanted=wanted)],
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)} | environment,
        capture_output=True,
        text=True,
    )
    said = [line for line in done.stdout.splitlines() if line.startswith("installs")]
    assert said == ([f"installs {installs}"] if installs else []), done.stderr
    assert (tmp_path / ".venv/set-up").read_text() == f"{installs or installed} {locked}"


@pytest.mark.parametrize("wanted", ["docs", "audit"])
def test_the_site_of_the_documents_and_the_audit_have_environments_of_their_own(tmp_path, wanted):
    (tmp_path / "uv.lock").write_text("locked")
    fake_python(tmp_path / f".tools/{wanted}/bin/python", good=True)
    script = PREPARE.format(lib=ROOT / "bin/lib", wanted=wanted) * 2
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)} | REDIS
    done = subprocess.run(
        ["/bin/sh", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True
    )
    assert done.stdout.count(f"installs {wanted}") == done.stdout.count("installs") == 1, (
        done.stderr
    )
    assert not (tmp_path / ".venv").exists()
