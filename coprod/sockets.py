"""The old name of coprod/uvicorn_protocol.py, for 1 release, since services of hosts name it."""

import warnings

from coprod.uvicorn_protocol import WebSocketProtocol as Protocol  # noqa: F401

warnings.warn(
    "--ws=coprod.sockets:Protocol is now --ws=coprod.uvicorn_protocol:WebSocketProtocol.",
    FutureWarning,
    stacklevel=2,
)
