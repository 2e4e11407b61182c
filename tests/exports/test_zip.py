"""The archive of everything."""

import io
import zipfile

from tests.exports.trees import a_document, written
from workshops.exports.formats import FORMATS, markdown


def names(content):
    return zipfile.ZipFile(io.BytesIO(content)).namelist()


def test_each_format_is_in_it_once_and_the_readme_names_it():
    content = written("zip", a_document())
    assert len(set(names(content))) == len(names(content)) == len(FORMATS)
    readme = zipfile.ZipFile(io.BytesIO(content)).read("README.txt").decode()
    assert all(name in readme for name in names(content)[1:])


def test_one_that_cannot_be_written_does_not_take_the_others_along(monkeypatch):
    def broken(document, stream):
        raise RuntimeError("out of ink")

    monkeypatch.setattr(markdown, "write", broken)
    found = names(written("zip", a_document()))
    assert "summary.md is missing.txt" in found
    assert {"summary.pdf", "summary.json"} < set(found)
    assert "summary.md" not in found
