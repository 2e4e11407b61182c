"""What coprod/settings.py makes of an environment, without a separate process."""

import os
import runpy
from unittest import mock

from tests.server import ROOT

OWN = ("COPROD_", "CHANNEL_LAYER_URL")


def settings_of(**environment):
    """Return the settings by name. Only these variables are set, of those that are ours."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(OWN)}
    with mock.patch.dict(os.environ, kept | environment, clear=True):
        return runpy.run_path(str(ROOT / "coprod/settings.py"))
