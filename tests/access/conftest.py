import io
import logging

import pytest
from django.conf import settings


@pytest.fixture
def written():
    """Everything that the configured handlers write, as text."""
    stream = io.StringIO()
    handlers = [logging.getHandlerByName(name) for name in settings.LOGGING["handlers"]]
    before = [handler.setStream(stream) for handler in handlers]
    yield stream.getvalue
    for handler, earlier in zip(handlers, before, strict=True):
        handler.setStream(earlier)
