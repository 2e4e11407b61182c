"""bin/messages: update the catalogues of all languages from the source."""

import subprocess
import sys

from bin.lib import catalogues
from bin.lib.collecting import ROOT, collected

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
    """Return the catalogue of a language, updated from the source."""
    return catalogues.updated(_kept(code, domain), source)


def outputs(code, known):
    """Yield the paths and contents of all files of a language, from its catalogues by domain."""
    for domain, catalog in known.items():
        yield po_of(code, domain), catalogues.written(catalog, code).encode()
    yield po_of(code, "django").with_suffix(".mo"), catalogues.compiled(known["django"])
    script = catalogues.script(known["djangojs"], code)
    yield ROOT / f"static/js/catalogue/{code}.js", script.encode()


def is_same(path, content):
    """Return True if the file has this content. The first lines of a .mo do not count."""
    if not path.exists():
        return False
    if path.suffix == ".mo":
        return catalogues.said_by(path.read_bytes()) == catalogues.said_by(content)
    return path.read_bytes() == content


def po_of(code, domain):
    """Return the path of a catalogue."""
    return ROOT / f"locale/{code}/LC_MESSAGES/{domain}.po"


def _kept(code, domain):
    """Return the file's catalogue; during a merge, both sides combined."""
    path = po_of(code, domain)
    text = path.read_text() if path.exists() else ""
    if CONFLICT not in text:
        return catalogues.read(text, code)
    sides = [catalogues.read(_staged(path, stage), code) for stage in (1, 2, 3)]
    return catalogues.merged(*sides)


def _staged(path, stage):
    """Return 1 side of a conflict (1 the base, 2 ours, 3 theirs), or "" if there is none."""
    command = ["git", "show", f":{stage}:{path.relative_to(ROOT)}"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
