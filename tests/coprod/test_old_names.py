"""Names that hosts write in files of their own are read for one release after we change them."""

import importlib

import pytest

from coprod import uvicorn_protocol


def test_a_service_that_names_the_old_protocol_starts_with_a_warning():
    with pytest.warns(FutureWarning, match="coprod.uvicorn_protocol:WebSocketProtocol"):
        old = importlib.import_module("coprod.sockets")
    assert old.Protocol is uvicorn_protocol.WebSocketProtocol
