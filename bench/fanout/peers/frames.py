"""The messages that every peer sends: text files in the folder that FRAMES names."""

import os
from pathlib import Path


def frame_for(path):
    """Return the text that `GET /send/<name>` sends to everybody, or None for any other path."""
    words = path.strip("/").split("/")
    if words[0] != "send":
        return None
    return (Path(os.environ["FRAMES"]) / words[-1]).read_text()


async def done(send):
    """Answer the request."""
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})
