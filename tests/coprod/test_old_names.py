"""Names in the files of hosts are read for 1 release after we change them."""

import importlib

import pytest
from django.core.management import call_command

from coprod import uvicorn_protocol
from coprod.environment import renamed_choice
from workshops.management.commands import run_export_jobs

EXPORT_JOBS = {"subprocess": "aside", "worker": "elsewhere", "inline": "here"}


def test_a_service_that_names_the_old_protocol_starts_with_a_warning():
    with pytest.warns(FutureWarning, match="coprod.uvicorn_protocol:WebSocketProtocol"):
        old = importlib.import_module("coprod.sockets")
    assert old.Protocol is uvicorn_protocol.WebSocketProtocol


def export_jobs():
    return renamed_choice("COPROD_EXPORT_JOBS", EXPORT_JOBS, old="COPROD_COPIES")


@pytest.mark.parametrize(("new", "old"), EXPORT_JOBS.items())
def test_a_setting_is_read_by_its_old_name_and_value_with_a_warning(monkeypatch, new, old):
    monkeypatch.delenv("COPROD_EXPORT_JOBS", raising=False)
    monkeypatch.setenv("COPROD_COPIES", old)
    with (
        pytest.warns(FutureWarning, match="COPROD_COPIES is now COPROD_EXPORT_JOBS"),
        pytest.warns(FutureWarning, match=f"'{old}' of COPROD_EXPORT_JOBS is now '{new}'"),
    ):
        assert export_jobs() == new


@pytest.mark.parametrize("value", EXPORT_JOBS)
def test_a_new_value_is_read_without_a_warning(monkeypatch, recwarn, value):
    monkeypatch.setenv("COPROD_EXPORT_JOBS", value)
    assert (export_jobs(), recwarn.list) == (value, [])


def test_a_command_runs_by_its_old_name_with_a_warning(monkeypatch):
    ran = []
    monkeypatch.setattr(run_export_jobs.Command, "handle", lambda self, **options: ran.append(1))
    with pytest.warns(FutureWarning, match="write_copies is now run_export_jobs"):
        call_command("write_copies", stay=True)
    assert ran == [1]
