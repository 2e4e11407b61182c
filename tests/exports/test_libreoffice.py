"""The office files as LibreOffice reads and writes them: for `bin/test --long`, which needs it."""

import shutil
import subprocess

import pytest

from tests.exports.read_back import READERS
from tests.exports.trees import a_document, written

pytestmark = pytest.mark.long

TEXTS = ("One more", "لماذا لا يسألنا أحد؟", "Ŵyth tŷ 😀", "=1+1", "<w:t>word</w:t>", "two\nlines")


@pytest.mark.parametrize("slug", ["docx", "pptx", "xlsx"])
def test_a_file_survives_being_opened_and_saved(slug, tmp_path):
    program = shutil.which("soffice") or shutil.which("libreoffice")
    assert program, "Install LibreOffice with Writer, Impress and Calc: they are asked."
    (tmp_path / f"summary.{slug}").write_bytes(written(slug, a_document(*TEXTS)))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [program, profile, "--headless", "--convert-to", slug, "--outdir", tmp_path / "out"]
    told = subprocess.run(
        [*command, tmp_path / f"summary.{slug}"], capture_output=True, text=True, timeout=120
    )
    assert (told.returncode, "error" in told.stderr.lower()) == (0, False), told.stderr
    said = READERS[slug].words((tmp_path / "out" / f"summary.{slug}").read_bytes())
    lost = [
        text for text in (*TEXTS, "Habits", "Ask first") if READERS[slug].forced(text) not in said
    ]
    assert lost == []
