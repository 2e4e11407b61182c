"""bin/messages: the catalogues of all languages, brought up to date with the source."""

import subprocess
import sys

import catalogues
from collecting import ROOT, collected

DOMAINS = ("django", "djangojs")
CONFLICT = "<<<<<<< "


def main():
    """Write the files of every language, and say how much is left to translate."""
    sources = {domain: collected(domain) for domain in DOMAINS}
    for code in catalogues.PLURALS:
        known = {domain: current(code, domain, source) for domain, source in sources.items()}
        for path, content in outputs(code, known):
            if not is_same(path, content):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
                print(f"wrote {path.relative_to(ROOT)}")
        number = sum(len(catalog) for catalog in known.values())
        print(
            f"{code}: {number} messages, {sum(map(len, map(catalogues.left, known.values())))} left"
        )


def current(code, domain, source):
    """The catalogue of one language as the source now wants it."""
    return catalogues.updated(_kept(code, domain), source)


def outputs(code, known):
    """The paths and contents of all files of a language, from its catalogues by domain."""
    for domain, catalog in known.items():
        yield po_of(code, domain), catalogues.written(catalog, code).encode()
    yield po_of(code, "django").with_suffix(".mo"), catalogues.compiled(known["django"])
    script = catalogues.script(known["djangojs"], code)
    yield ROOT / f"static/js/catalogue/{code}.js", script.encode()


def is_same(path, content):
    """Does the file hold that? Of a .mo, whatever else its first lines say."""
    if not path.exists():
        return False
    if path.suffix == ".mo":
        return catalogues.said_by(path.read_bytes()) == catalogues.said_by(content)
    return path.read_bytes() == content


def po_of(code, domain):
    """The path of a catalogue."""
    return ROOT / f"locale/{code}/LC_MESSAGES/{domain}.po"


def _kept(code, domain):
    """What the file holds; in the middle of a merge, what both sides hold together."""
    path = po_of(code, domain)
    text = path.read_text() if path.exists() else ""
    if CONFLICT not in text:
        return catalogues.read(text, code)
    sides = [catalogues.read(_staged(path, stage), code) for stage in (1, 2, 3)]
    return catalogues.merged(*sides)


def _staged(path, stage):
    """One side of a conflict: 1 what both began with, 2 ours, 3 theirs; "" where there was none."""
    command = ["git", "show", f":{stage}:{path.relative_to(ROOT)}"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
