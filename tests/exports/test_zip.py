"""The archive of everything."""

import io
import zipfile

from tests.exports.trees import TAKEN, a_document, written
from workshops.exports.formats import FORMATS, markdown


def opened(document):
    return zipfile.ZipFile(io.BytesIO(written("zip", document)))


def test_each_format_is_in_it_once_and_the_readme_names_it():
    archive = opened(a_document())
    names = archive.namelist()
    assert len(set(names)) == len(names) == len(FORMATS)
    assert named_in_the_readme(archive) == names[:-1]


def test_one_that_cannot_be_written_does_not_take_the_others_along(monkeypatch):
    def broken(document, stream):
        raise RuntimeError("out of ink")

    monkeypatch.setattr(markdown, "write", broken)
    archive = opened(a_document())
    names = archive.namelist()
    assert "summary.md is missing.txt" in names
    assert {"summary.pdf", "summary.json"} < set(names)
    assert "summary.md" not in names
    there = [name for name in names[:-1] if not name.endswith("missing.txt")]
    assert named_in_the_readme(archive) == there
    readme = archive.read("README.txt").decode()
    assert f"{len(there)} files with the same summary" in readme
    assert f"could not be made:\n    {markdown.LABEL}\n" in readme


def test_the_readme_explains_the_names_of_tables_of_a_session_that_is_still_open():
    archive = opened(a_document(taken=TAKEN))
    assert {"summary-so-far.csv", "summary-notes-so-far.csv"} < set(archive.namelist())
    assert "so-far in its name is a list" in archive.read("README.txt").decode()
    assert "so-far" not in opened(a_document()).read("README.txt").decode()


def named_in_the_readme(archive):
    """The lines before the indented ones that say what a file is for."""
    lines = archive.read("README.txt").decode().splitlines()
    return [line for line in lines if line.startswith("summary") and " " not in line]
