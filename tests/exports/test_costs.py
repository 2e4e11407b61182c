"""What formats cost a server that writes none."""

import subprocess
import sys

LARGE = {"docx", "fontTools", "lxml", "PIL", "pptx", "resvg_py", "typst", "xlsxwriter"}
LOADED = "import django; django.setup(); import sys, workshops.urls; print(*sys.modules)"


def test_a_server_loads_no_library_that_only_files_need():
    command = [sys.executable, "-c", LOADED]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert LARGE & {name.partition(".")[0] for name in told.split()} == set()
