"""How long each format takes to write, and how large it is.

    bin/bench exports [SIZES [ROUNDS]]

Documents of 10, 100, 1,000 and 5,000 answers (or SIZES, such as 10,100) of 60 to 70 characters, up
to seven levels deep. Each is written three times (or ROUNDS); the median counts.
Prints one JSON object of seconds and kilobytes.
"""

import io
import json
import os
import statistics
import sys
import time

SIZES = (10, 100, 1000, 5000)
ROUNDS = 3


def main(sizes=SIZES, rounds=ROUNDS):
    from workshops.exports.formats import FORMATS

    figures = {}
    for size in sizes:
        # Different words in each round: Typst caches what it has set before.
        documents = [a_document(size, number) for number in range(rounds)]
        figures[f"{size:,} answers"] = {
            "the document itself": measured(
                lambda n, size=size: a_document(size, n) and b"", rounds
            ),
            **{
                slug: measured(lambda n, f=form, d=documents: _written(f, d[n]), rounds)
                for slug, form in FORMATS.items()
            },
        }
    print(json.dumps(figures, indent=1))


def a_document(size, number):
    from tests.exports.trees import a_tree
    from workshops.exports.document import document_from

    words = f"In round {number} nobody near me worked this way, and number {{n}} says so"
    return document_from(a_tree(size, words=words), "public")


def measured(write, rounds):
    """Return the median time and size of `rounds` calls of `write`, such as: 0.24 s, 767 kB."""
    seconds, size = [], 0
    for number in range(rounds):
        start = time.perf_counter()
        size = len(write(number))
        seconds.append(time.perf_counter() - start)
    return f"{statistics.median(seconds):.2f} s" + (f", {size / 1000:,.0f} kB" if size else "")


def _written(form, document):
    file = io.BytesIO()
    form.write(document, file)
    return file.getvalue()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
    import django

    django.setup()
    given = sys.argv[1:]
    main(*([tuple(map(int, given[0].split(",")))] if given else []), *map(int, given[1:]))
