"""A start collects static files only if it would collect others than the last one."""

import json

import pytest
from django.core.management import call_command

from coprod.settings import HASHED


@pytest.fixture
def source(tmp_path, settings):
    """The only folder with static files."""
    (tmp_path / "source").mkdir()
    settings.STATICFILES_DIRS = [tmp_path / "source"]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATIC_ROOT = tmp_path / "collected"
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": HASHED}}
    return tmp_path / "source"


@pytest.fixture
def collected(source, settings):
    """`collected()` runs the command; returns the file for each name, by when it was written."""

    def run(command="collect_if_changed", **options):
        call_command(command, verbosity=0, **options)
        manifest = settings.STATIC_ROOT / "staticfiles.json"
        return json.loads(manifest.read_text())["paths"], manifest.stat().st_mtime_ns

    return run


def test_the_same_files_are_collected_once(source, collected):
    (source / "a.txt").write_text("one")
    assert collected() == collected()


def test_each_change_is_collected(source, collected):
    (source / "a.txt").write_text("one")
    first, _ = collected()
    (source / "a.txt").write_text("two")
    second, _ = collected()
    assert second["a.txt"] != first["a.txt"]
    (source / "b.txt").write_text("one")
    assert set(collected()[0]) == {"a.txt", "b.txt"}
    (source / "b.txt").unlink()
    assert set(collected()[0]) == {"a.txt"}


def test_what_another_command_has_collected_since_is_replaced(source, collected):
    (source / "a.txt").write_text("one")
    first, _ = collected()
    (source / "a.txt").write_text("two")
    collected("collectstatic", interactive=False)
    (source / "a.txt").write_text("one")
    assert collected()[0] == first


def test_a_folder_that_was_deleted_is_filled_again(source, collected, settings):
    (source / "a.txt").write_text("one")
    first, _ = collected()
    (settings.STATIC_ROOT / "staticfiles.json").unlink()
    assert collected()[0] == first
