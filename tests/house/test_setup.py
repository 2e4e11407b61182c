"""How bin/ finds its Python. Run by /bin/sh, as on any machine."""

import subprocess
import sys
from pathlib import Path

from tests.house.commands import ROOT


def find_python(**environment):
    script = ". bin/house/setup.sh; find_python"
    command = ["/bin/sh", "-c", script]
    environment = {"PATH": "/usr/bin:/bin"} | environment
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    return done.stdout.strip()


def fake_python(path, good):
    """A command that starts this Python, or fails as a shim without its Python does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n' if good else "#!/bin/sh\nexit 127\n")
    path.chmod(0o755)
    return path


def test_find_python_when_it_is_in_a_pyenv_of_the_home(tmp_path):
    found = fake_python(tmp_path / ".pyenv/versions/3.13.9/bin/python3", good=True)
    assert find_python(HOME=str(tmp_path)) == str(found)


def test_find_python_when_uv_has_fetched_one_before(tmp_path):
    home = ".local/share/uv/python/cpython-3.13.9-linux-x86_64-gnu"
    found = fake_python(tmp_path / home / "bin/python3", good=True)
    assert find_python(HOME=str(tmp_path)) == str(found)


def test_find_python_when_the_shim_in_the_path_is_broken_goes_on(tmp_path):
    fake_python(tmp_path / "shims/python3.13", good=False)
    found = fake_python(tmp_path / ".pyenv/versions/3.13.9/bin/python3", good=True)
    path = f"{tmp_path / 'shims'}:/usr/bin:/bin"
    assert find_python(HOME=str(tmp_path), PATH=path) == str(found)


def test_find_python_when_it_finds_one_it_fits(tmp_path):
    found = find_python(HOME=str(tmp_path))
    if not found:
        return  # nothing installed in the usual places of this machine
    code = "import sys; print((3, 12) <= sys.version_info[:2] < (3, 15))"
    said = subprocess.run([Path(found), "-c", code], capture_output=True, text=True)
    assert said.stdout == "True\n"
