"""What formats cost a server that writes none."""

import subprocess
import sys

LARGE = {"docx", "fontTools", "lxml", "PIL", "pptx", "typst", "xlsxwriter"}
LOADED = "import django; django.setup(); import sys, workshops.urls; print(*sys.modules)"


def test_a_server_loads_no_library_that_only_files_need():
    told = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert LARGE & {name.partition(".")[0] for name in told.stdout.split()} == set()
