import pytest
from django.core.exceptions import ImproperlyConfigured

from coprod import environment


@pytest.mark.parametrize("said", ["1", "true", "Yes", "on"])
def test_flag_when_it_says_yes(monkeypatch, said):
    monkeypatch.setenv("COPROD_X", said)
    assert environment.flag("COPROD_X") is True


@pytest.mark.parametrize("said", ["0", "false", "No", "off", ""])
def test_flag_when_it_says_no(monkeypatch, said):
    monkeypatch.setenv("COPROD_X", said)
    assert environment.flag("COPROD_X", default=True) is False


def test_flag_when_it_says_neither(monkeypatch):
    monkeypatch.setenv("COPROD_X", "maybe")
    with pytest.raises(ImproperlyConfigured, match="COPROD_X='maybe' is neither yes nor no"):
        environment.flag("COPROD_X")


@pytest.mark.parametrize("said", ["0", "-1", "four", "4.5"])
def test_whole_when_it_says_too_little_or_no_number(monkeypatch, said):
    monkeypatch.setenv("COPROD_X", said)
    with pytest.raises(ImproperlyConfigured, match=r"not a whole number of 1 or more"):
        environment.whole("COPROD_X", 16, least=1)


def test_required_when_missing_carries_the_hint(monkeypatch):
    monkeypatch.delenv("COPROD_X", raising=False)
    with pytest.raises(ImproperlyConfigured) as caught:
        environment.required("COPROD_X", "Do this.")
    assert str(caught.value) == "COPROD_X is not set. Do this."


def test_kept_secret_when_read_twice_is_the_same_and_private(tmp_path):
    path = tmp_path / "data" / "secret-key"
    first = environment.kept_secret(path)
    assert environment.kept_secret(path) == first
    assert len(first) >= 64
    assert path.stat().st_mode & 0o077 == 0
    assert [file.name for file in path.parent.iterdir()] == ["secret-key"]


def test_private_folder_when_nothing_is_named_is_made_and_closed_to_others(monkeypatch, tmp_path):
    monkeypatch.delenv("COPROD_X", raising=False)
    path = environment.private_folder("COPROD_X", tmp_path / "data" / "keys")
    assert (path.is_dir(), path.stat().st_mode & 0o077) == (True, 0)
    assert environment.private_folder("COPROD_X", path) == path


@pytest.mark.parametrize(
    ("named", "trouble"),
    [
        ("keys", "must be an absolute path"),
        ("{}/not-there", "is not a folder. Make it with: mkdir -m 700 {}/not-there"),
        ("{}/open", "can be read by others. Close it with: chmod 700 {}/open"),
    ],
)
def test_private_folder_when_it_is_of_no_use_says_what_to_do(monkeypatch, tmp_path, named, trouble):
    (tmp_path / "open").mkdir(mode=0o750)
    monkeypatch.setenv("COPROD_X", named.format(tmp_path))
    with pytest.raises(ImproperlyConfigured) as caught:
        environment.private_folder("COPROD_X", tmp_path / "never")
    assert trouble.format(tmp_path) in str(caught.value)
    assert not (tmp_path / "never").exists()
