"""The archive of everything."""

import io
import zipfile
from dataclasses import replace

import pytest

from tests.exports.trees import TAKEN, a_document, a_record, written
from workshops.exports.document import document_from
from workshops.exports.entries import RemarkEntry
from workshops.exports.formats import FORMATS, bundle, data, markdown


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


@pytest.mark.parametrize("reader", ["organiser", "public"])
def test_the_readme_says_that_the_data_also_has_a_view_that_was_hidden(reader, monkeypatch):
    monkeypatch.setattr(bundle, "names", lambda goes_on: {"summary.json": data})
    hidden = RemarkEntry("view", "Dr Y", 3, state="hidden", reason="names a person")
    record = a_record()
    shown = tuple(node for node in record.nodes if node.is_here)
    record = replace(record, nodes=shown, remarks=(*record.remarks, hidden))
    readme = opened(document_from(record, reader)).read("README.txt").decode()
    assert ("Do not share it." in readme) == (reader == "organiser")


def named_in_the_readme(archive):
    """The lines before the indented ones that say what a file is for."""
    lines = archive.read("README.txt").decode().splitlines()
    return [line for line in lines if line.startswith("summary") and " " not in line]
