import pytest
from django.core.exceptions import ImproperlyConfigured

from coprod import database


def test_settings_when_the_url_is_plain():
    found = database.settings("postgresql://ann:s%40crt@db.example:5433/why?sslmode=require")
    assert found.pop("OPTIONS") == {
        "connect_timeout": "5",
        "sslmode": "require",
        "options": database.LIMITS,
        "prepare_threshold": 0,
    }
    assert found == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "why",
        "USER": "ann",
        "PASSWORD": "s@crt",
        "HOST": "db.example",
        "PORT": "5433",
        "CONN_MAX_AGE": 0,
    }


def test_settings_when_the_server_is_behind_a_socket():
    found = database.settings("postgresql://coprod@/coprod?host=/tmp/coprod-x", lasting=True)
    assert (found["HOST"], found["NAME"]) == ("/tmp/coprod-x", "coprod")
    assert found["CONN_MAX_AGE"] is None


def test_settings_when_the_url_brings_options_of_its_own():
    found = database.settings("postgresql://ann@db/why?options=-csearch_path%3Dwhy")
    assert found["OPTIONS"]["options"] == f"{database.LIMITS} -csearch_path=why"


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("sqlite:///db.sqlite3", "not one of PostgreSQL's"),
        ("postgresql://ann:hush@db", "names no database"),
        ("postgresql://ann:hush@db/why?no_such_thing=1", "cannot be read"),
    ],
)
def test_settings_when_the_url_is_wrong_says_so_without_the_password(url, reason):
    with pytest.raises(ImproperlyConfigured, match=reason) as caught:
        database.settings(url)
    assert "hush" not in str(caught.value)


def test_url_when_nothing_is_set_and_nothing_runs(monkeypatch, tmp_path):
    monkeypatch.delenv("DATABASE_URL")
    with pytest.raises(ImproperlyConfigured, match="bin/demo"):
        database.url(running=tmp_path / "database-url")


def test_url_when_a_command_of_ours_runs_one(monkeypatch, tmp_path):
    monkeypatch.delenv("DATABASE_URL")
    (tmp_path / "database-url").write_text("postgresql://coprod@/coprod?host=/tmp/x\n")
    found = database.url(running=tmp_path / "database-url")
    assert found == "postgresql://coprod@/coprod?host=/tmp/x"
