"""A cache of strings that is limited by the bytes that they take, not by their number."""

import sys
from collections import OrderedDict
from functools import wraps
from threading import Lock


def cached_up_to(most_bytes: int):
    """Cache like lru_cache what a function returns, a string, up to so many bytes of strings."""

    def decorate(make):
        cache = _Cache(most_bytes)

        @wraps(make)
        def kept(*given):
            key = _Key(given)
            if (found := cache.find(key)) is None:
                found = make(*given)
                cache.add(key, found)
            return found

        kept.cache_clear = cache.clear
        return kept

    return decorate


class _Key:
    """Arguments whose hash is computed once: those of rows take longer than finding them."""

    __slots__ = ("given", "hash")

    def __init__(self, given):
        self.given, self.hash = given, hash(given)

    def __hash__(self):
        return self.hash

    def __eq__(self, other):
        return self.given == other.given


class _Cache:
    def __init__(self, most_bytes):
        self.most_bytes, self.bytes = most_bytes, 0
        self.strings = OrderedDict()  # what was used last is at the end
        self.lock = Lock()

    def find(self, key):
        with self.lock:
            if (found := self.strings.get(key)) is not None:
                self.strings.move_to_end(key)
            return found

    def add(self, key, made):
        with self.lock:
            if key not in self.strings:
                self.strings[key] = made
                self.bytes += sys.getsizeof(made)
            while self.bytes > self.most_bytes:
                _, gone = self.strings.popitem(last=False)
                self.bytes -= sys.getsizeof(gone)

    def clear(self):
        with self.lock:
            self.strings.clear()
            self.bytes = 0
