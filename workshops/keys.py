"""The keys of sessions: half of each is in a file, so that it can be destroyed.

A database keeps the bytes of deleted rows, in its files, its log and its backups. So the row has a
salt, and 32 random bytes are in a file of COPROD_KEYS_DIR that is named by a hash of the salt.
Neither half is of use without the other. Nothing is kept in memory: a file that 1 server destroys
is destroyed for all that share the folder.
"""

import hashlib
import hmac
import os
import secrets
from contextlib import contextmanager, suppress
from contextvars import ContextVar

from django.conf import settings
from django.db import InterfaceError, OperationalError

LENGTH = 32  # bytes

_made = ContextVar("names of files that were made in a change", default=None)


@contextmanager
def undone_with_the_change():
    """Destroy the files that are made in here if the change is rolled back with an error.

    If the database is lost meanwhile and the outcome is unknown, the file stays. At worst it has 32
    random bytes that no tag was made with. Nothing looks for such files, because other databases
    may have theirs in the same folder.
    """
    outer, own = _made.get(), []
    before = _made.set(own)
    try:
        yield
    except (InterfaceError, OperationalError):
        raise
    except BaseException:
        for name in own:
            with suppress(OSError):
                destroy(name)
        raise
    else:
        if outer is not None:
            outer.extend(own)
    finally:
        _made.reset(before)


def make():
    """Write the file of a new key, and return the salt that goes with it. Raise OSError."""
    salt = secrets.token_bytes(LENGTH)
    name = name_of(salt)
    path = _path(name)
    path.touch(mode=0o600, exist_ok=False)
    if os.geteuid() == 0:  # a file of root's would be unreadable for the user that runs the server
        os.chown(path, path.parent.stat().st_uid, path.parent.stat().st_gid)
    if (made := _made.get()) is not None:
        made.append(name)
    try:
        _fill(path)
    except OSError:  # most likely on a full disk, and then the file is empty
        path.unlink()
        raise
    _sync(path.parent)
    return salt


def derive(salt):
    """Return the key that belongs to a salt, 32 bytes; None if its file cannot be read."""
    try:
        kept = _path(name_of(salt)).read_bytes()
    except OSError:
        return None
    return hmac.digest(kept, bytes(salt), "sha256") if len(kept) == LENGTH else None


def is_missing(salt):
    """Return True if its file is missing. A file that cannot be read at the moment is not lost."""
    try:
        _path(name_of(salt)).stat()
    except FileNotFoundError:
        return True
    except OSError:
        pass
    return False


def destroy(name):
    """Overwrite and remove the file of that name. Raise OSError, or FileNotFoundError."""
    path = _path(name)
    _fill(path)
    path.unlink()
    _sync(path.parent)


def name_of(salt):
    """Return the name of the file that belongs to a salt."""
    return hashlib.sha256(salt).hexdigest()


def _path(name):
    return settings.KEYS_DIR / name


def _fill(path):
    """Overwrite the file with new random bytes, and sync them to the disk."""
    with path.open("r+b") as file:
        file.write(secrets.token_bytes(LENGTH))
        file.flush()
        os.fsync(file.fileno())


def _sync(folder):
    """Write the name of a created or removed file to the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
