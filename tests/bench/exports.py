"""How long each format takes to write, and how large it is.

    bin/bench exports [times each, 3] [the largest, 5000]

Documents of 10, 100, 1,000 and 5,000 answers of 60 to 70 characters, up to seven levels deep,
but none beyond the largest that is wanted. Each is written three times; the median counts. Prints
one JSON object of seconds and kilobytes.
"""

import io
import json
import os
import statistics
import sys
import time

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 3
LARGEST = int(sys.argv[2]) if len(sys.argv) > 2 else 5000
SIZES = [size for size in (10, 100, 1000, 5000) if size <= LARGEST]


def main(sizes=SIZES, rounds=ROUNDS):
    from tests.exports.trees import a_tree
    from workshops.exports.document import document_from
    from workshops.exports.formats import FORMATS

    told = {}
    for size in sizes:
        record = a_tree(size)
        told[f"{size:,} answers"] = {
            "the document itself": measured(lambda r=record: document_from(r, "public"), rounds),
            **{
                slug: measured(
                    lambda f=form, r=record: _written(f, document_from(r, "public")), rounds
                )
                for slug, form in FORMATS.items()
            },
        }
    print(json.dumps(told, indent=1))


def measured(write, rounds):
    """Such as: 0.24 s, 767 kB."""
    seconds, size = [], 0
    for _ in range(rounds):
        start = time.perf_counter()
        made = write()
        seconds.append(time.perf_counter() - start)
        size = len(made) if isinstance(made, bytes) else 0
    return f"{statistics.median(seconds):.2f} s" + (f", {size / 1000:,.0f} kB" if size else "")


def _written(form, document):
    file = io.BytesIO()
    form.write(document, file)
    return file.getvalue()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coprod.settings")
    import django

    django.setup()
    main()
